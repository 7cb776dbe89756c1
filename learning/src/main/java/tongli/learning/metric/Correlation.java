package tongli.learning.metric;

/** {@link Concordance} of two whole series, 0 where it is not defined. Stateless. */
public final class Correlation {
    private Correlation() {}

    /** Pearson's r; 0 where either never changes. */
    public static double pearson(double[] a, double[] b) {
        return defined(of(a, b).pearson());
    }

    /** Lin's concordance (Biometrics, 1989): 1 only where the two are equal; 0 where neither ever changes. */
    public static double concordance(double[] a, double[] b) {
        return defined(of(a, b).lin());
    }

    private static Concordance of(double[] a, double[] b) {
        Concordance both = new Concordance();
        for (int i = 0; i < a.length; i++) {
            both.add(a[i], b[i]);
        }
        return both;
    }

    private static double defined(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
