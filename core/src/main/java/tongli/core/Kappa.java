package tongli.core;

import java.util.List;

/** Agreement of two beyond chance, and of many. Stateless. */
public final class Kappa {
    private Kappa() {}

    /**
     * Cohen's kappa (Educational and Psychological Measurement 20, 1960).
     *
     * @param counts counts[a][b]: how often the first said a and the second b
     * @return at most 1; NaN if no disagreement could be expected, or there is nothing
     */
    public static double cohen(int[][] counts) {
        return weighted(counts, nominal(counts.length));
    }

    /**
     * Cohen's weighted kappa, 1 − Σ w·O / Σ w·E (Psychological Bulletin 70, 1968).
     *
     * @param weights how bad each confusion is, 0 on the diagonal
     */
    public static double weighted(int[][] counts, double[][] weights) {
        return pooled(List.<int[][]>of(counts), weights);
    }

    /**
     * One weighted kappa over several things that the same two judged: 1 − Σ w·O / Σ w·E, both sums over all tables, so that a table
     * in which hardly anything varies does not count as much as the others (De Vries et al., Field Methods 20, 2008).
     *
     * @return at most 1; NaN if no disagreement could be expected, or there is nothing
     */
    public static double pooled(List<int[][]> tables, double[][] weights) {
        double observed = 0;
        double expected = 0;
        for (int[][] counts : tables) {
            int labels = counts.length;
            double[] rows = new double[labels];
            double[] columns = new double[labels];
            double total = 0;
            for (int i = 0; i < labels; i++) {
                for (int j = 0; j < labels; j++) {
                    rows[i] += counts[i][j];
                    columns[j] += counts[i][j];
                    total += counts[i][j];
                }
            }
            for (int i = 0; i < labels; i++) {
                for (int j = 0; j < labels; j++) {
                    observed += weights[i][j] * counts[i][j];
                    expected += total == 0 ? 0 : weights[i][j] * rows[i] * columns[j] / total;
                }
            }
        }
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    public static double[][] nominal(int labels) {
        return weights(labels, 0);
    }

    /** |i − j| to this power; 1 is linear, 2 quadratic, 0 counts every confusion alike. */
    public static double[][] weights(int labels, int power) {
        double[][] weights = new double[labels][labels];
        for (int i = 0; i < labels; i++) {
            for (int j = 0; j < labels; j++) {
                weights[i][j] = i == j ? 0 : Math.pow(Math.abs(i - j), power);
            }
        }
        return weights;
    }

    /**
     * Fleiss' kappa for as many raters a unit (Psychological Bulletin 76, 1971).
     *
     * @param counts counts[unit][label]: how many said so; the same sum, at least 2, for every unit
     * @return at most 1; NaN if everybody always says the same, or there is nothing
     */
    public static double fleiss(int[][] counts) {
        if (counts.length == 0) {
            return Double.NaN;
        }
        int labels = counts[0].length;
        double[] totals = new double[labels];
        double agreement = 0;
        double raters = 0;
        for (int[] unit : counts) {
            raters = 0;
            double pairs = 0;
            for (int label = 0; label < labels; label++) {
                totals[label] += unit[label];
                raters += unit[label];
                pairs += (double) unit[label] * (unit[label] - 1);
            }
            agreement += pairs / (raters * (raters - 1));
        }
        double chance = 0;
        for (double total : totals) {
            double share = total / (raters * counts.length);
            chance += share * share;
        }
        return chance < 1 ? (agreement / counts.length - chance) / (1 - chance) : Double.NaN;
    }
}
