package tongli.core;

/**
 * A weighted piece of the text that was read.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param text the words from start to end
 * @param weight signed; positive speaks for the dominant label
 */
public record TextSpan(int start, int end, String text, double weight) implements Evidence {
    public TextSpan {
        Span.check(start, end);
    }
}
