package tongli.core;

/** A piece of a text: UTF-16 units from start, inclusive, to end, exclusive. */
public record Span(int start, int end) {
    public Span {
        check(start, end);
    }

    static void check(int start, int end) {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [%d, %d) does not run forward".formatted(start, end));
        }
    }

    /** The words of {@code whole} that this span covers. */
    public String of(String whole) {
        return whole.substring(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
