package tongli.understanding.dialogue;

/**
 * Emotional inertia: how far a feeling lasts from one turn of a speaker to their next, as the lag-1 autocorrelation
 * r = Σ (x_t − m)(x_{t+1} − m) / Σ (x_t − m)². Near 1 it is slow to change, near 0 each turn is new. Biased downward by
 * about (1 + 4r) / n for short series. Stateless.
 *
 * <p>Source: Kuppens, Allen and Sheeber, Psychological Science 21, 2010; bias: Marriott and Pope, Biometrika 41, 1954.
 */
final class Inertia {

    static final int NEEDED = 5;

    /** A spread below this is rounding. */
    private static final double FLAT = 1e-9;

    private Inertia() {}

    static Measure of(double[] values) {
        int n = values.length;
        if (n < NEEDED) {
            return Measure.none(Absence.TOO_FEW, n, NEEDED);
        }
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double together = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            spread += (values[i] - mean) * (values[i] - mean);
            together += i + 1 < n ? (values[i] - mean) * (values[i + 1] - mean) : 0;
        }
        return spread < FLAT ? Measure.none(Absence.NO_VARIATION, n, NEEDED) : Measure.of(together / spread, n, NEEDED);
    }
}
