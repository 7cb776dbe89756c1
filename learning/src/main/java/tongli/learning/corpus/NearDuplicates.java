package tongli.learning.corpus;

import java.util.List;

/** Finds training texts that also stand, nearly word for word, on the other side of a split, by {@link NearTexts}. */
public final class NearDuplicates {
    private final NearTexts kept = new NearTexts(NearTexts.NEAR);

    /** @param kept the texts that must not be met in training */
    public NearDuplicates(List<Example> kept) {
        kept.forEach(example -> this.kept.add(example.text()));
    }

    /** The examples that are no near duplicate of a kept text, in the same order. */
    public List<Example> without(List<Example> training) {
        return training.stream().filter(example -> !isNear(example.text())).toList();
    }

    /** Whether {@code text} nearly repeats a kept text. */
    public boolean isNear(String text) {
        return !kept.near(text).isEmpty();
    }
}
