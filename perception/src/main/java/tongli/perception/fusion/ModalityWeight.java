package tongli.perception.fusion;

import java.util.Locale;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Require;

/**
 * How much one modality counted in a fused reading, and why.
 *
 * @param says its own dominant emotion
 * @param probability of that, by itself
 * @param weight its exponent in the {@link LogPool}, at least 0
 * @param share of all weights, in [0, 1]; 0 where none has any
 * @param quality of its signal, in [0, 1]
 * @param information how sure it is, in [0, 1]; see {@link BasicDistribution#information}
 * @param agreement 1 − its mean divergence from the others that say something, in [0, 1]; 1 where there is none
 * @param reason whether it counts at all
 */
public record ModalityWeight(
        Modality modality,
        BasicEmotion says,
        double probability,
        double weight,
        double share,
        double quality,
        double information,
        double agreement,
        Reason reason) {

    /** Whether a modality counts, or why not. */
    public enum Reason implements Coded {
        SPEAKS,
        /** Every emotion is as likely as any other. */
        SAYS_NOTHING,
        /** The quality of the signal is 0. */
        NO_SIGNAL
    }

    public ModalityWeight {
        Require.inRange("probability", probability, 0, 1);
        Require.inRange("weight", weight, 0, Double.MAX_VALUE);
        Require.inRange("share", share, 0, 1);
        Require.inRange("quality", quality, 0, 1);
        Require.inRange("information", information, 0, 1);
        Require.inRange("agreement", agreement, 0, 1);
    }

    /** The same for people, in one line. */
    public String why(Language language) {
        return ConflictWords.SENTENCES
                .say(language, "why." + reason.code())
                .replace("{0}", String.format(Locale.ROOT, "%.0f", 100 * share))
                .replace("{1}", number(quality))
                .replace("{2}", number(information))
                .replace("{3}", number(agreement));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
