package tongli.expression;

import java.util.EnumMap;
import java.util.Map;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * One feeling that is to be shown, and how strongly.
 *
 * @param strength in [0, 1]; 0 shows nothing, 1 the whole prototype
 */
public record Feeling(BasicEmotion emotion, double strength) {

    /** How quickly a feeling gives way to its neighbours in affect space; ours. */
    private static final double SHARPNESS = 6;

    public Feeling {
        Require.inRange("strength", strength, 0, 1);
    }

    /** As a mixture with neutral; sums to 1. */
    public Map<BasicEmotion, Double> mixture() {
        Map<BasicEmotion, Double> mixture = new EnumMap<>(BasicEmotion.class);
        mixture.put(BasicEmotion.NEUTRAL, 1 - strength);
        mixture.merge(emotion, strength, Double::sum);
        return mixture;
    }

    /**
     * The mixture of feelings that a point of affect is nearest to: each emotion's share falls with the square of its
     * distance, {@code exp(−6·d²)}, over their sum. At an emotion's own point it has most of the mixture, and in the middle
     * neutral has.
     */
    public static Map<BasicEmotion, Double> mixture(Affect affect) {
        Map<BasicEmotion, Double> mixture = new EnumMap<>(BasicEmotion.class);
        double sum = 0;
        for (BasicEmotion one : BasicEmotion.values()) {
            double distance = affect.distance(one.affect());
            double share = Math.exp(-SHARPNESS * distance * distance);
            mixture.put(one, share);
            sum += share;
        }
        double whole = sum;
        mixture.replaceAll((one, share) -> share / whole);
        return mixture;
    }
}
