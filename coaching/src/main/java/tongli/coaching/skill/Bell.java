package tongli.coaching.skill;

import java.util.function.DoubleUnaryOperator;
import tongli.core.Require;

/**
 * A Gaussian belief about one number. Immutable.
 *
 * <p>Means over it are taken by the trapezoid rule with nodes half a standard deviation apart, which for smooth functions
 * over a Gaussian is exact to far more digits than anybody needs (Trefethen and Weideman, SIAM Review 56, 2014).
 *
 * @param mean finite
 * @param sd standard deviation, above 0
 */
public record Bell(double mean, double sd) {
    private static final double STEP = 0.5;
    private static final int EACH_WAY = 14;
    private static final double[] WEIGHTS = weights();

    public Bell {
        Require.inRange("mean", mean, -Double.MAX_VALUE, Double.MAX_VALUE);
        Require.inRange("sd", sd, Double.MIN_NORMAL, Double.MAX_VALUE);
    }

    /** The mean of {@code function} over the belief. */
    public double expect(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * function.applyAsDouble(mean + sd * z(i));
        }
        return sum;
    }

    /**
     * The belief after something was seen: mean and variance of the exact posterior, told by a Gaussian again (assumed
     * density filtering: Opper 1998; Minka 2001). Never wider than before: where a slip or a guess makes the exact
     * posterior wider, what was seen is a surprise and no reason to know less than before.
     *
     * @param likelihood of what was seen, in (0, 1], for each value of the number
     */
    public Bell given(DoubleUnaryOperator likelihood) {
        double all = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double weight = WEIGHTS[i] * likelihood.applyAsDouble(mean + sd * z(i));
            all += weight;
            first += weight * z(i);
            second += weight * z(i) * z(i);
        }
        double shift = first / all;
        double variance = second / all - shift * shift;
        return new Bell(mean + sd * shift, sd * Math.sqrt(Math.min(1, variance)));
    }

    /** The same belief with {@code variance} more, but no wider than {@code widest}; never narrower. */
    public Bell widened(double variance, double widest) {
        return new Bell(mean, Math.max(sd, Math.min(widest, Math.sqrt(sd * sd + variance))));
    }

    private static double z(int node) {
        return (node - EACH_WAY) * STEP;
    }

    private static double[] weights() {
        double[] weights = new double[2 * EACH_WAY + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = STEP * StrictMath.exp(-z(i) * z(i) / 2) / Math.sqrt(2 * Math.PI);
        }
        return weights;
    }
}
