package tongli.expression;

import java.util.EnumMap;
import java.util.Map;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * How a line is spoken, each relative to the speaker's usual way (1).
 *
 * <p>Directions: Scherer, Speech Communication 40 (2003), table 1; Juslin and Laukka, Psychological Bulletin 129 (2003),
 * table 11; for affect, where arousal carries most and valence little, Schröder, "Dimensional emotion representation as a
 * basis for speech synthesis with non-extreme emotions" (ADS 2004). Sizes are ours, small enough that a mixture still
 * sounds like the same person; {@code docs/expression.md} has them all in one table.
 *
 * @param rate speaking rate, in [0.5, 2]
 * @param pitch mean fundamental frequency, in [0.5, 2]
 * @param range how far the fundamental frequency moves about its mean, in [0.3, 2]
 * @param volume loudness as a ratio of amplitudes, in [0.5, 2]
 * @param pauses length of pauses, in [0.5, 3]
 */
public record Prosody(double rate, double pitch, double range, double volume, double pauses) {

    /** The speaker's usual way. */
    public static final Prosody USUAL = new Prosody(1, 1, 1, 1, 1);

    private static final Map<BasicEmotion, Prosody> PROTOTYPES = new EnumMap<>(Map.of(
            BasicEmotion.JOY, new Prosody(1.08, 1.12, 1.3, 1.1, 0.9),
            BasicEmotion.SADNESS, new Prosody(0.84, 0.92, 0.65, 0.8, 1.6),
            BasicEmotion.ANGER, new Prosody(1.1, 1.08, 1.35, 1.25, 0.75),
            BasicEmotion.FEAR, new Prosody(1.12, 1.15, 0.85, 0.95, 1.1),
            BasicEmotion.DISGUST, new Prosody(0.93, 0.95, 0.9, 1, 1.15),
            BasicEmotion.SURPRISE, new Prosody(1.06, 1.18, 1.45, 1.1, 0.95)));

    public Prosody {
        Require.inRange("rate", rate, 0.5, 2);
        Require.inRange("pitch", pitch, 0.5, 2);
        Require.inRange("range", range, 0.3, 2);
        Require.inRange("volume", volume, 0.5, 2);
        Require.inRange("pauses", pauses, 0.5, 3);
    }

    /**
     * The voice of a mixture of feelings: the mean of the parts by their share; neutral is 1 throughout.
     *
     * @param emotion probabilities that sum to 1
     */
    public static Prosody of(Map<BasicEmotion, Double> emotion) {
        double rate = 1;
        double pitch = 1;
        double range = 1;
        double volume = 1;
        double pauses = 1;
        for (Map.Entry<BasicEmotion, Prosody> entry : PROTOTYPES.entrySet()) {
            double share = Require.inRange(entry.getKey().code(), emotion.getOrDefault(entry.getKey(), 0.0), 0, 1);
            rate += share * (entry.getValue().rate - 1);
            pitch += share * (entry.getValue().pitch - 1);
            range += share * (entry.getValue().range - 1);
            volume += share * (entry.getValue().volume - 1);
            pauses += share * (entry.getValue().pauses - 1);
        }
        return rounded(rate, pitch, range, volume, pauses);
    }

    /**
     * The voice of a point of affect. Arousal makes it quicker, higher, wider, louder and with shorter pauses; pleasure
     * adds a little of the same; dominance speaks up, and a little lower.
     */
    public static Prosody of(Affect affect) {
        double valence = affect.valence();
        double arousal = affect.arousal();
        double dominance = affect.dominance();
        return rounded(
                1 + 0.18 * arousal + 0.03 * valence,
                1 + 0.15 * arousal + 0.03 * valence - 0.03 * dominance,
                1 + 0.45 * arousal + 0.1 * valence,
                1 + 0.25 * arousal + 0.08 * dominance,
                1 - 0.35 * arousal - 0.1 * valence);
    }

    private static Prosody rounded(double rate, double pitch, double range, double volume, double pauses) {
        return new Prosody(
                thousandths(rate), thousandths(pitch), thousandths(range), thousandths(volume), thousandths(pauses));
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
