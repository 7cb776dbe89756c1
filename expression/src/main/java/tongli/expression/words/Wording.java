package tongli.expression.words;

import tongli.core.Require;

/**
 * One way to say it.
 *
 * @param text whole, with no place left open
 * @param quotes whether words of the other's are in it
 * @param score what the scorer gives it; a greater one suits better, and none is comparable between scorers
 */
public record Wording(String text, boolean quotes, double score) {
    public Wording {
        Require.notBlank("text", text);
    }
}
