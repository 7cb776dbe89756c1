package tongli.understanding.dialogue;

/**
 * Mean square successive difference (MSSD): how much a feeling jumps from turn to turn,
 * Σ (x_{t+1} − x_t)² / (n − 1). For valence in [-1, 1] it lies in [0, 4]. Stateless.
 *
 * <p>Source: von Neumann et al., Annals of Mathematical Statistics 12, 1941; for affect: Jahng, Wood and Trull,
 * Psychological Methods 13, 2008.
 */
final class Variability {

    static final int NEEDED = 3;

    private Variability() {}

    static Measure of(double[] values) {
        int n = values.length;
        if (n < NEEDED) {
            return Measure.none(Absence.TOO_FEW, n, NEEDED);
        }
        double sum = 0;
        for (int i = 1; i < n; i++) {
            sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        }
        return Measure.of(sum / (n - 1), n, NEEDED);
    }
}
