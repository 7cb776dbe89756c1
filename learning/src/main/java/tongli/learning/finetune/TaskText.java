package tongli.learning.finetune;

import java.util.List;
import tongli.core.Require;
import tongli.perception.text.TextPair;

/**
 * One text with what each head ought to answer.
 *
 * @param before what the text answers; empty when it stands alone
 * @param targets one array a head, in the heads' order: 0 to 1 a label (or a number, for regression), NaN where unknown
 * @param weight how much the text counts beside others, at least 0
 */
public record TaskText(String before, String text, List<float[]> targets, float weight) {
    public TaskText {
        Require.notBlank("text", text);
        targets = List.copyOf(targets);
    }

    /** As the encoder reads it. */
    public TextPair pair() {
        return new TextPair(before, text);
    }

    /** What is compared to find near duplicates. */
    public String whole() {
        return pair().whole();
    }
}
