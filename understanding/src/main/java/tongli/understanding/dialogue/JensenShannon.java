package tongli.understanding.dialogue;

/**
 * Jensen-Shannon divergence: how far two distributions lie apart, in bits, 0 for the same and 1 for those that share nothing.
 *
 * <p>JSD(p, q) = H((p + q) / 2) − (H(p) + H(q)) / 2, with H the entropy to the base 2. Stateless.
 *
 * <p>Source: Lin, IEEE Transactions on Information Theory 37, 1991.
 */
final class JensenShannon {

    private JensenShannon() {}

    /**
     * @param p probabilities; brought to sum 1 if they do not
     * @param q as long as p
     */
    static double divergence(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException("%d labels against %d".formatted(p.length, q.length));
        }
        double[] one = normal(p);
        double[] other = normal(q);
        double[] middle = new double[one.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (one[i] + other[i]) / 2;
        }
        double bits = entropy(middle) - (entropy(one) + entropy(other)) / 2;
        return Math.max(0, Math.min(1, bits));
    }

    private static double[] normal(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("probabilities sum to " + sum);
        }
        double[] normal = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            normal[i] = values[i] / sum;
        }
        return normal;
    }

    private static double entropy(double[] values) {
        double entropy = 0;
        for (double value : values) {
            entropy -= value > 0 ? value * StrictMath.log(value) / StrictMath.log(2) : 0;
        }
        return entropy;
    }
}
