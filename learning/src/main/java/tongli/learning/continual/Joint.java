package tongli.learning.continual;

import java.util.List;

/** All tasks at once, as if nobody had had to wait for the last: the bound from above. */
final class Joint implements Remedy {
    @Override
    public List<StreamText> lesson(List<List<StreamText>> tasks, int task) {
        return task < tasks.size() - 1
                ? List.of()
                : tasks.stream().flatMap(List::stream).toList();
    }
}
