package tongli.perception.voice.sound;

/**
 * A low-pass filter for a change of rate, cut into phases: row p holds the weights of the samples around a place that lies p/phases of a sample behind one of
 * them. A sinc under a Kaiser window; 80 dB down where the slower of the two rates ends, flat to 0.01 dB below nine tenths of that.
 *
 * <p>Source: Oppenheim and Schafer, Discrete-Time Signal Processing, sections 4.6 and 7.5 (Kaiser's formulas).
 */
final class LowPass {
    private static final double STOP_DB = 80;
    private static final double BETA = 0.1102 * (STOP_DB - 8.7);
    /** Of the slower rate's half: where nothing is changed yet. */
    private static final double PASSED = 0.9;

    private final float[][] rows;
    private final int reach;

    /** @param from samples a second that come in @param to and that go out @param phases at least 1 */
    LowPass(int from, int to, int phases) {
        double half = Math.min(from, to) / 2.0 / from; // of the rate that comes in
        double transition = (1 - PASSED) * half;
        double cutoff = half - transition / 2;
        this.reach = (int) Math.ceil((STOP_DB - 7.95) / (14.36 * transition) / 2);
        this.rows = new float[phases + 1][2 * reach + 1];
        for (int phase = 0; phase <= phases; phase++) {
            fill(rows[phase], (double) phase / phases, cutoff);
        }
    }

    private void fill(float[] row, double behind, double cutoff) {
        double sum = 0;
        double[] weights = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            double away = i - reach - behind;
            weights[i] = sinc(2 * cutoff * away) * window(away / (reach + 1));
            sum += weights[i];
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (weights[i] / sum); // a constant stays what it is, in every phase
        }
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    /** How many samples before a place, and how many behind it, have a weight. */
    int reach() {
        return reach;
    }

    /** The value at a place. @param from the first sample with a weight lies there @param behind in phases, from 0 to their number */
    float at(float[] samples, int from, double behind) {
        int phase = (int) behind;
        float share = (float) (behind - phase);
        float here = sum(rows[phase], samples, from);
        return share == 0 ? here : here + share * (sum(rows[phase + 1], samples, from) - here);
    }

    private static float sum(float[] row, float[] samples, int from) {
        float sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * samples[from + i];
        }
        return sum;
    }
}
