package tongli.learning.corpus;

import java.util.Collection;

/** Finds training texts that also stand, nearly word for word, on the other side of a split, by {@link NearTexts}. */
public final class NearDuplicates {
    private final NearTexts kept = new NearTexts(NearTexts.NEAR);

    /** @param kept the texts that must not be met in training */
    public NearDuplicates(Collection<String> kept) {
        kept.forEach(this.kept::add);
    }

    /** Whether {@code text} nearly repeats a kept text. */
    public boolean isNear(String text) {
        return !kept.near(text).isEmpty();
    }
}
