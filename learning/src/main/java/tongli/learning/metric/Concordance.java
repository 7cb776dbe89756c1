package tongli.learning.metric;

/**
 * How far two lists of numbers go together, from their sums. For one thread.
 *
 * <p>Lin's concordance is 2·s_xy / (s_x² + s_y² + (x̄ − ȳ)²), with sums over n as Lin does (Biometrics 45, 1989): unlike
 * Pearson's correlation it falls when one lies above the other.
 */
public final class Concordance {
    private double n;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;
    private double apart;

    /** One pair more. */
    public void add(double x, double y) {
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumYy += y * y;
        sumXy += x * y;
        apart += Math.abs(x - y);
    }

    private double covariance() {
        return sumXy / n - sumX / n * (sumY / n);
    }

    private double varianceX() {
        return Math.max(0, sumXx / n - sumX / n * (sumX / n));
    }

    private double varianceY() {
        return Math.max(0, sumYy / n - sumY / n * (sumY / n));
    }

    /** In [-1, 1]; NaN if either does not vary. */
    public double pearson() {
        double spread = Math.sqrt(varianceX() * varianceY());
        return spread > 1e-12 ? covariance() / spread : Double.NaN;
    }

    /** In [-1, 1]; NaN if neither varies and both are the same. */
    public double lin() {
        double shift = meanDifference();
        double all = varianceX() + varianceY() + shift * shift;
        return all > 1e-12 ? 2 * covariance() / all : Double.NaN;
    }

    /** NaN without numbers. */
    public double meanAbsoluteDifference() {
        return apart / n;
    }

    /** The second over the first; NaN without numbers. */
    public double meanDifference() {
        return (sumY - sumX) / n;
    }
}
