package tongli.learning.coaching;

/**
 * Agreement of predicted with labelled levels 0, 1, 2, from their confusion matrix.
 *
 * <p>Quadratic kappa is 1 − Σ w·O / Σ w·E with w = (i − j)² (Cohen, Psychological Bulletin 70, 1968). Macro-F1 is the
 * mean over the three levels, an absent level counting 0. The majority floor is what always answering the commonest
 * label would earn; its kappa is 0.
 */
public final class LevelAgreement {

    private static final int LEVELS = 3;

    private final int[][] counts = new int[LEVELS][LEVELS];
    private int total;

    /** @param truth with {@code predicted}: 0, 1 or 2 */
    void add(int truth, int predicted) {
        counts[truth][predicted]++;
        total++;
    }

    public int total() {
        return total;
    }

    public double accuracy() {
        int right = 0;
        for (int level = 0; level < LEVELS; level++) {
            right += counts[level][level];
        }
        return total == 0 ? 0 : (double) right / total;
    }

    public double macroF1() {
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            int of = row(level) + column(level);
            sum += of == 0 ? 0 : 2.0 * counts[level][level] / of;
        }
        return sum / LEVELS;
    }

    public double quadraticKappa() {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < LEVELS; i++) {
            for (int j = 0; j < LEVELS; j++) {
                double weight = (double) (i - j) * (i - j);
                observed += weight * counts[i][j];
                expected += weight * row(i) * column(j) / Math.max(1, total);
            }
        }
        return expected == 0 ? 0 : 1 - observed / expected;
    }

    public double majorityAccuracy() {
        return total == 0 ? 0 : (double) row(majority()) / total;
    }

    public double majorityMacroF1() {
        int most = row(majority());
        return total == 0 ? 0 : 2.0 * most / (most + total) / LEVELS;
    }

    private int majority() {
        int most = 0;
        for (int level = 1; level < LEVELS; level++) {
            most = row(level) > row(most) ? level : most;
        }
        return most;
    }

    private int row(int truth) {
        return counts[truth][0] + counts[truth][1] + counts[truth][2];
    }

    private int column(int predicted) {
        return counts[0][predicted] + counts[1][predicted] + counts[2][predicted];
    }
}
