package tongli.core;

import java.util.function.ToDoubleFunction;

/** Ekman's six basic emotions and neutral (Ekman, Cognition and Emotion 6, 1992). */
public enum BasicEmotion implements Coded {
    JOY(Polarity.POSITIVE, new Affect(0.81, 0.51, 0.46)),
    SADNESS(Polarity.NEGATIVE, new Affect(-0.63, -0.27, -0.33)),
    ANGER(Polarity.NEGATIVE, new Affect(-0.51, 0.59, 0.25)),
    FEAR(Polarity.NEGATIVE, new Affect(-0.64, 0.60, -0.43)),
    DISGUST(Polarity.NEGATIVE, new Affect(-0.60, 0.35, 0.11)),
    SURPRISE(Polarity.NEUTRAL, new Affect(0.20, 0.67, -0.13)),
    NEUTRAL(Polarity.NEUTRAL, new Affect(0, 0, 0));

    private final Polarity polarity;
    private final Affect affect;

    BasicEmotion(Polarity polarity, Affect affect) {
        this.polarity = polarity;
        this.affect = affect;
    }

    /** The coarser label; surprise, which may be either, counts as neutral. */
    public Polarity polarity() {
        return polarity;
    }

    /** Where the full-strength emotion lies in affect space, after Russell and Mehrabian (J. Res. Personality 11, 1977). */
    public Affect affect() {
        return affect;
    }

    /**
     * The mean of {@link #affect} by how probable each emotion is, held within [-1, 1] where rounding strays.
     *
     * @param probability of each emotion, in [0, 1]; they sum to 1, or to less where a feeling is faint
     */
    public static Affect expectedAffect(ToDoubleFunction<BasicEmotion> probability) {
        double valence = 0;
        double arousal = 0;
        double dominance = 0;
        for (BasicEmotion emotion : values()) {
            double share = probability.applyAsDouble(emotion);
            valence += share * emotion.affect.valence();
            arousal += share * emotion.affect.arousal();
            dominance += share * emotion.affect.dominance();
        }
        return new Affect(held(valence), held(arousal), held(dominance));
    }

    private static double held(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
