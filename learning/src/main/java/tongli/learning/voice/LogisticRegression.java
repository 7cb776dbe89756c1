package tongli.learning.voice;

import java.util.Arrays;
import tongli.core.Require;

/**
 * Multinomial logistic regression under a normal prior; labels weigh the same, however rare. Minimised by the accelerated gradient method
 * with a fixed step, so that nothing hangs on chance.
 *
 * <p>Source: Nesterov, 1983; in the form of Beck and Teboulle, SIAM J. Imaging Sciences 2(1), 2009, section 4.
 *
 * @param penalty half the square of each weight is multiplied by it, beside the mean loss
 */
record LogisticRegression(double penalty) implements LinearLearner {
    private static final int STEPS = 150;
    private static final int POWER_STEPS = 30;

    LogisticRegression {
        Require.inRange("penalty", penalty, 1e-9, 1e9);
    }

    @Override
    public Layer learn(double[][] x, int[] y, int labels) {
        double[][] rows = withOne(x);
        double[] share = shares(y, labels);
        double step = 1 / (curvature(rows, share) / 2 + penalty);
        int width = rows[0].length;
        double[][] now = new double[labels][width];
        double[][] ahead = new double[labels][width];
        double momentum = 1;
        for (int pass = 0; pass < STEPS; pass++) {
            double[][] slope = slope(rows, y, share, ahead);
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            for (int label = 0; label < labels; label++) {
                for (int i = 0; i < width; i++) {
                    double moved = ahead[label][i] - step * slope[label][i];
                    ahead[label][i] = moved + (momentum - 1) / next * (moved - now[label][i]);
                    now[label][i] = moved;
                }
            }
            momentum = next;
        }
        double[] bias = new double[labels];
        double[][] weights = new double[labels][];
        for (int label = 0; label < labels; label++) {
            bias[label] = now[label][width - 1];
            weights[label] = Arrays.copyOf(now[label], width - 1);
        }
        return new Layer(weights, bias);
    }

    private double[][] slope(double[][] rows, int[] y, double[] share, double[][] weights) {
        int width = rows[0].length;
        double[][] slope = new double[weights.length][width];
        for (int label = 0; label < weights.length; label++) {
            for (int i = 0; i < width - 1; i++) { // the bias is free
                slope[label][i] = penalty * weights[label][i];
            }
        }
        double[] scores = new double[weights.length];
        for (int row = 0; row < rows.length; row++) {
            softmax(rows[row], weights, scores);
            scores[y[row]] -= 1;
            for (int label = 0; label < weights.length; label++) {
                double error = scores[label] * share[row];
                for (int i = 0; i < width; i++) {
                    slope[label][i] += error * rows[row][i];
                }
            }
        }
        return slope;
    }

    private static void softmax(double[] row, double[][] weights, double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            double score = 0;
            for (int i = 0; i < row.length; i++) {
                score += weights[label][i] * row[i];
            }
            scores[label] = score;
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = Math.exp(scores[label] - highest);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
    }

    private static double[] shares(int[] y, int labels) {
        int[] counts = new int[labels];
        for (int label : y) {
            counts[label]++;
        }
        return Arrays.stream(y)
                .mapToDouble(label -> 1.0 / labels / counts[label])
                .toArray();
    }

    /** The greatest eigenvalue of the weighted covariance, a little above, by the power method. */
    private static double curvature(double[][] rows, double[] share) {
        double[] vector = new double[rows[0].length];
        Arrays.fill(vector, 1);
        double length = 1;
        for (int step = 0; step < POWER_STEPS; step++) {
            double[] next = new double[vector.length];
            for (int row = 0; row < rows.length; row++) {
                double along = 0;
                for (int i = 0; i < vector.length; i++) {
                    along += rows[row][i] * vector[i];
                }
                for (int i = 0; i < vector.length; i++) {
                    next[i] += share[row] * along * rows[row][i];
                }
            }
            length = Math.sqrt(Arrays.stream(next).map(value -> value * value).sum());
            for (int i = 0; i < vector.length; i++) {
                vector[i] = next[i] / length;
            }
        }
        return length * 1.1;
    }

    private static double[][] withOne(double[][] x) {
        double[][] rows = new double[x.length][];
        for (int row = 0; row < x.length; row++) {
            rows[row] = Arrays.copyOf(x[row], x[row].length + 1);
            rows[row][x[row].length] = 1;
        }
        return rows;
    }
}
