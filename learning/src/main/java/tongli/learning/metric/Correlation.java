package tongli.learning.metric;

import java.util.stream.DoubleStream;

/** How far two series of numbers go together. Stateless. */
public final class Correlation {
    private Correlation() {}

    /** Pearson's r; 0 where either never changes. */
    public static double pearson(double[] a, double[] b) {
        double spread = Math.sqrt(covariance(a, a) * covariance(b, b));
        return spread == 0 ? 0 : covariance(a, b) / spread;
    }

    /** Lin's concordance (Biometrics, 1989): 1 only where the two are equal; 0 where neither ever changes. */
    public static double concordance(double[] a, double[] b) {
        double shift = mean(a) - mean(b);
        double apart = covariance(a, a) + covariance(b, b) + shift * shift;
        return apart == 0 ? 0 : 2 * covariance(a, b) / apart;
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(0);
    }
}
