package tongli.learning.tagging;

import java.util.List;
import tongli.core.Require;
import tongli.perception.tagging.LabelledSpan;

/**
 * A text and the spans that a person marked in it.
 *
 * @param spans in the order of the text; they lie within it and do not overlap
 */
public record TaggedText(String text, List<LabelledSpan> spans) {
    public TaggedText {
        Require.notBlank("text", text);
        spans = List.copyOf(spans);
        int end = 0;
        for (LabelledSpan span : spans) {
            if (span.span().start() < end
                    || span.span().length() == 0
                    || span.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "the span [%d, %d) is empty, overlaps the one before or lies beyond the text"
                                .formatted(span.span().start(), span.span().end()));
            }
            end = span.span().end();
        }
    }
}
