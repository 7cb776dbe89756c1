package tongli.learning.finetune;

import java.util.List;
import tongli.core.Require;
import tongli.perception.text.TextPair;

/**
 * One text with what each head ought to answer.
 *
 * @param before what the text answers; empty when it stands alone
 * @param targets one array a head, in the heads' order: 0 to 1 a label (or a number, for regression; for tags one a token, its
 *     tag's place; for steps as {@link StepTargets} has them), NaN where unknown
 * @param weight how much the text counts beside others, at least 0
 * @param source the text that it is a variant of; itself if it is none
 */
public record TaskText(String before, String text, List<float[]> targets, float weight, String source) {
    /** No variant of another. */
    public TaskText(String before, String text, List<float[]> targets, float weight) {
        this(before, text, targets, weight, text);
    }

    public TaskText {
        Require.notBlank("text", text);
        targets = List.copyOf(targets);
    }

    /** As the encoder reads it. */
    public TextPair pair() {
        return new TextPair(before, text);
    }

    /** Another wording of it, with the same labels. */
    public TaskText variant(String words) {
        return new TaskText(before, words, targets, weight, source);
    }

    /** What is compared to find near duplicates. */
    public String whole() {
        return pair().whole();
    }
}
