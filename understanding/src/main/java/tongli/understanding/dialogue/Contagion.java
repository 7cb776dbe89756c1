package tongli.understanding.dialogue;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How far a speaker's valence follows that of the other's turn right before: the slope of least squares,
 * b = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)², with its 95 % percentile interval by drawing pairs. It tells that they move together and in
 * which order, not that one moves the other.
 *
 * <p>Source: Hatfield, Cacioppo and Rapson, <em>Emotional Contagion</em>, 1994; Butler, Personality and Social Psychology
 * Review 15, 2011, section on lagged regression; bootstrap of pairs: Freedman, Annals of Statistics 9, 1981.
 *
 * @param slope its value, or why there is none
 * @param low with {@code high} the interval; both are the slope's ends only where it has a value
 */
public record Contagion(Measure slope, double low, double high) {

    static final int NEEDED = 6;

    private static final int DRAWS = 2_000;

    /** Below this the other's valence is the same in every pair. */
    private static final double FLAT = 1e-9;

    /**
     * @param before valence of the other's turns
     * @param after valence of the answers; as long as {@code before}
     */
    static Contagion of(double[] before, double[] after, RandomGenerator chance) {
        int n = before.length;
        if (n < NEEDED) {
            return none(Absence.TOO_FEW, n);
        }
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double slope = slope(before, after, all);
        if (Double.isNaN(slope)) {
            return none(Absence.NO_VARIATION, n);
        }
        double[] drawn = new double[DRAWS];
        int kept = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] sample = new int[n];
            Arrays.setAll(sample, i -> chance.nextInt(n));
            double one = slope(before, after, sample);
            if (!Double.isNaN(one)) {
                drawn[kept++] = one;
            }
        }
        Arrays.sort(drawn, 0, kept);
        double low = kept == 0 ? slope : drawn[(int) (0.025 * kept)];
        double high = kept == 0 ? slope : drawn[Math.max(0, (int) Math.ceil(0.975 * kept) - 1)];
        return new Contagion(Measure.of(slope, n, NEEDED), low, high);
    }

    private static Contagion none(Absence why, int pairs) {
        return new Contagion(Measure.none(why, pairs, NEEDED), Double.NaN, Double.NaN);
    }

    /** NaN where x does not vary. */
    private static double slope(double[] x, double[] y, int[] rows) {
        double meanX = 0;
        double meanY = 0;
        for (int row : rows) {
            meanX += x[row] / rows.length;
            meanY += y[row] / rows.length;
        }
        double together = 0;
        double spread = 0;
        for (int row : rows) {
            together += (x[row] - meanX) * (y[row] - meanY);
            spread += (x[row] - meanX) * (x[row] - meanX);
        }
        return spread < FLAT ? Double.NaN : together / spread;
    }
}
