package tongli.learning.coaching;

import java.util.Arrays;

/**
 * Agreement of predicted with labelled levels, 0 and up, from their confusion matrix.
 *
 * <p>Quadratic kappa is 1 − Σ w·O / Σ w·E with w = (i − j)² (Cohen, Psychological Bulletin 70, 1968). Macro-F1 is the
 * mean over the levels, an absent level counting 0. The majority floor is what always answering the commonest
 * label would earn; its kappa is 0.
 */
public final class LevelAgreement {

    private final int[][] counts;
    private int total;

    /** Of EPITOME's levels, which are three. */
    public LevelAgreement() {
        this(3);
    }

    public LevelAgreement(int levels) {
        this.counts = new int[levels][levels];
    }

    /** @param truth with {@code predicted}: from 0, below the number of levels */
    void add(int truth, int predicted) {
        counts[truth][predicted]++;
        total++;
    }

    public int total() {
        return total;
    }

    public double accuracy() {
        int right = 0;
        for (int level = 0; level < counts.length; level++) {
            right += counts[level][level];
        }
        return total == 0 ? 0 : (double) right / total;
    }

    public double macroF1() {
        double sum = 0;
        for (int level = 0; level < counts.length; level++) {
            int of = row(level) + column(level);
            sum += of == 0 ? 0 : 2.0 * counts[level][level] / of;
        }
        return sum / counts.length;
    }

    public double quadraticKappa() {
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
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
        return total == 0 ? 0 : 2.0 * most / (most + total) / counts.length;
    }

    private int majority() {
        int most = 0;
        for (int level = 1; level < counts.length; level++) {
            most = row(level) > row(most) ? level : most;
        }
        return most;
    }

    private int row(int truth) {
        return Arrays.stream(counts[truth]).sum();
    }

    private int column(int predicted) {
        return Arrays.stream(counts).mapToInt(row -> row[predicted]).sum();
    }
}
