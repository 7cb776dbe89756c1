package tongli.core;

/**
 * A point in the space of core affect.
 *
 * <p>Source: Russell (1980), Mehrabian (1996).
 *
 * @param valence unpleasant -1 to pleasant 1
 * @param arousal calm -1 to excited 1
 * @param dominance helpless -1 to in control 1
 */
public record Affect(double valence, double arousal, double dominance) {
    public Affect {
        Require.inRange("valence", valence, -1, 1); // NaN fails too
        Require.inRange("arousal", arousal, -1, 1);
        Require.inRange("dominance", dominance, -1, 1);
    }

    /** Euclid's, in [0, 2·√3]. */
    public double distance(Affect other) {
        double v = valence - other.valence;
        double a = arousal - other.arousal;
        double d = dominance - other.dominance;
        return Math.sqrt(v * v + a * a + d * d);
    }
}
