package tongli.learning.voice;

import tongli.core.Require;

/**
 * Linear discriminant analysis with equal priors, its covariance drawn toward a multiple of the identity, for there are not many more
 * recordings than features.
 *
 * <p>Source: Friedman, "Regularized discriminant analysis", JASA 84, 1989.
 *
 * @param shrinkage 0: the covariance as it is; 1: only its mean variance
 */
record ShrunkenDiscriminant(double shrinkage) implements LinearLearner {
    ShrunkenDiscriminant {
        Require.inRange("shrinkage", shrinkage, 0, 1);
    }

    @Override
    public Layer learn(double[][] x, int[] y, int labels) {
        int features = x[0].length;
        double[][] means = means(x, y, labels);
        double[][] covariance = covariance(x, y, means);
        double trace = 0;
        for (int i = 0; i < features; i++) {
            trace += covariance[i][i];
        }
        for (int i = 0; i < features; i++) {
            for (int j = 0; j < features; j++) {
                covariance[i][j] *= 1 - shrinkage;
            }
            covariance[i][i] += shrinkage * trace / features + 1e-9;
        }
        Cholesky factor = new Cholesky(covariance);
        double[][] weights = new double[labels][];
        double[] bias = new double[labels];
        for (int label = 0; label < labels; label++) {
            weights[label] = factor.solve(means[label]);
            for (int i = 0; i < features; i++) {
                bias[label] -= weights[label][i] * means[label][i] / 2;
            }
        }
        return new Layer(weights, bias);
    }

    private static double[][] means(double[][] x, int[] y, int labels) {
        double[][] means = new double[labels][x[0].length];
        int[] counts = new int[labels];
        for (int label : y) {
            counts[label]++;
        }
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < x[row].length; i++) {
                means[y[row]][i] += x[row][i] / counts[y[row]];
            }
        }
        return means;
    }

    private static double[][] covariance(double[][] x, int[] y, double[][] means) {
        int features = x[0].length;
        double[][] covariance = new double[features][features];
        double[] away = new double[features];
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < features; i++) {
                away[i] = x[row][i] - means[y[row]][i];
            }
            for (int i = 0; i < features; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += away[i] * away[j] / x.length;
                }
            }
        }
        for (int i = 0; i < features; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
