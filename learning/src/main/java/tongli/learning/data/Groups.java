package tongli.learning.data;

/** Numbers joined into groups (union–find with path halving; Tarjan, J. ACM 22, 1975). For one thread. */
final class Groups {
    private final int[] parent;

    Groups(int count) {
        parent = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
        }
    }

    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    /** The group of a number, named by its smallest member. */
    int of(int number) {
        int at = number;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
