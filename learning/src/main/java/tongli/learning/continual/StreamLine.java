package tongli.learning.continual;

import tongli.core.Require;

/**
 * A text of a task as its files tell it.
 *
 * @param label its place among the stream's labels
 * @param person whose it is; empty where nobody says
 */
public record StreamLine(String text, int label, String person) {
    public StreamLine {
        Require.notBlank("text", text);
        Require.inRange("label", label, 0, Integer.MAX_VALUE);
    }
}
