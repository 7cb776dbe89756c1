package tongli.understanding.dialogue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Where a series breaks into straight pieces: least squares by dynamic programming for 0 to {@value #BREAKS_AT_MOST} breaks, and
 * as many breaks as make the Bayesian information criterion smallest,
 *
 * <p>BIC(m) = n ln(SSE_m / n + {@value #NOISE}) + (3m + 2) ln n.
 *
 * <p>The constant is what a reading's valence wavers by: below it no break earns its parameters. Of breaks that fit alike the
 * later is taken, so that a break stands at the first turn that goes the new way. Stateless.
 *
 * <p>Source: Bellman and Roth, Journal of the American Statistical Association 64, 1969; Bai and Perron, Journal of Applied
 * Econometrics 18, 2003; Yao, Statistics and Probability Letters 6, 1988.
 */
final class PiecewiseFit {

    static final int NEEDED = 8;

    private static final int BREAKS_AT_MOST = 3;
    private static final int PIECE_AT_LEAST = 3;
    private static final double NOISE = 0.01;
    private static final double ALIKE = 1e-9;

    private PiecewiseFit() {}

    /** Where the second and later pieces begin, in order; empty if one line tells it all. */
    static List<Integer> breaks(double[] values) {
        int n = values.length;
        if (n < NEEDED) {
            throw new IllegalArgumentException("%d values; %d are needed".formatted(n, NEEDED));
        }
        double[][] error = errors(values);
        int pieces = Math.min(BREAKS_AT_MOST + 1, n / PIECE_AT_LEAST);
        double[][] best = new double[pieces + 1][n + 1]; // the least error of the first j values in k pieces
        int[][] from = new int[pieces + 1][n + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        best[0][0] = 0;
        int chosen = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= pieces; k++) {
            for (int j = k * PIECE_AT_LEAST; j <= n; j++) {
                for (int i = (k - 1) * PIECE_AT_LEAST; i <= j - PIECE_AT_LEAST; i++) {
                    double sum = best[k - 1][i] + error[i][j];
                    if (sum <= best[k][j] + ALIKE) {
                        best[k][j] = Math.min(sum, best[k][j]);
                        from[k][j] = i;
                    }
                }
            }
            double criterion = n * StrictMath.log(best[k][n] / n + NOISE) + (3 * (k - 1) + 2) * StrictMath.log(n);
            if (criterion < least - ALIKE) {
                least = criterion;
                chosen = k;
            }
        }
        return path(from, chosen, n);
    }

    private static List<Integer> path(int[][] from, int pieces, int n) {
        Deque<Integer> breaks = new ArrayDeque<>();
        int end = n;
        for (int k = pieces; k > 1; k--) {
            end = from[k][end];
            breaks.addFirst(end);
        }
        return List.copyOf(breaks);
    }

    /** Squared error of a line through values i (inclusive) to j (exclusive), by running sums. */
    private static double[][] errors(double[] values) {
        int n = values.length;
        double[][] error = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            double x = 0;
            double xx = 0;
            double y = 0;
            double yy = 0;
            double xy = 0;
            for (int j = i; j < n; j++) {
                double at = j - i;
                x += at;
                xx += at * at;
                y += values[j];
                yy += values[j] * values[j];
                xy += at * values[j];
                int count = j - i + 1;
                double spread = xx - x * x / count;
                double together = xy - x * y / count;
                double all = yy - y * y / count;
                error[i][j + 1] = Math.max(0, spread > 0 ? all - together * together / spread : all);
            }
        }
        return error;
    }
}
