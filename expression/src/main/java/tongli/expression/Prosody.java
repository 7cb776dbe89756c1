package tongli.expression;

import java.util.EnumMap;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * How a line is spoken, each relative to the speaker's usual way (1).
 *
 * <p>Directions: Scherer, Speech Communication 40 (2003), table 1; Juslin and Laukka, Psychological Bulletin 129 (2003),
 * table 11. Sizes are ours, small enough that a mixture still sounds like the same person.
 *
 * @param rate speaking rate, in [0.5, 2]
 * @param pitch mean fundamental frequency, in [0.5, 2]
 * @param volume loudness, in [0.5, 2]
 * @param pauses length of pauses, in [0.5, 3]
 */
public record Prosody(double rate, double pitch, double volume, double pauses) {

    private static final Map<BasicEmotion, Prosody> PROTOTYPES = new EnumMap<>(Map.of(
            BasicEmotion.JOY, new Prosody(1.08, 1.12, 1.1, 0.9),
            BasicEmotion.SADNESS, new Prosody(0.84, 0.92, 0.8, 1.6),
            BasicEmotion.ANGER, new Prosody(1.1, 1.08, 1.25, 0.75),
            BasicEmotion.FEAR, new Prosody(1.12, 1.15, 0.95, 1.1),
            BasicEmotion.DISGUST, new Prosody(0.93, 0.95, 1, 1.15),
            BasicEmotion.SURPRISE, new Prosody(1.06, 1.18, 1.1, 0.95)));

    public Prosody {
        Require.inRange("rate", rate, 0.5, 2);
        Require.inRange("pitch", pitch, 0.5, 2);
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
        double volume = 1;
        double pauses = 1;
        for (Map.Entry<BasicEmotion, Prosody> entry : PROTOTYPES.entrySet()) {
            double share = Require.inRange(entry.getKey().code(), emotion.getOrDefault(entry.getKey(), 0.0), 0, 1);
            rate += share * (entry.getValue().rate - 1);
            pitch += share * (entry.getValue().pitch - 1);
            volume += share * (entry.getValue().volume - 1);
            pauses += share * (entry.getValue().pauses - 1);
        }
        return new Prosody(thousandths(rate), thousandths(pitch), thousandths(volume), thousandths(pauses));
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
