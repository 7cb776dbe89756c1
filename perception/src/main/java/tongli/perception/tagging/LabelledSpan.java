package tongli.perception.tagging;

import tongli.core.Require;
import tongli.core.Span;

/**
 * A piece of a text and what it is.
 *
 * @param score the mean probability of its tokens' tags, in [0, 1]; 1 where a person said so
 */
public record LabelledSpan(Span span, String label, double score) {
    public LabelledSpan {
        Require.notBlank("label", label);
        Require.inRange("score", score, 0, 1);
    }

    /** As a person marks it. */
    public LabelledSpan(int start, int end, String label) {
        this(new Span(start, end), label, 1);
    }
}
