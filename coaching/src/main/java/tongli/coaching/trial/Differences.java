package tongli.coaching.trial;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.StatUtils;

/** The plain difference of two groups, in points and in standard deviations. Stateless. */
final class Differences {

    private Differences() {}

    /**
     * Means apart, each group with its own variance.
     *
     * <p>Source: Welch, Biometrika 34, 1947.
     *
     * @param practice outcomes, at least two
     * @param feedback outcomes, at least two
     */
    static Comparison welch(double[] practice, double[] feedback) {
        double a = StatUtils.variance(practice) / practice.length;
        double b = StatUtils.variance(feedback) / feedback.length;
        double freedom = (a + b) * (a + b) / (a * a / (practice.length - 1) + b * b / (feedback.length - 1));
        return Comparison.of(StatUtils.mean(feedback) - StatUtils.mean(practice), Math.sqrt(a + b), freedom);
    }

    /**
     * Hedges' g: the difference in pooled standard deviations, with the exact correction of its bias; and the exact
     * interval of the population's difference, from the noncentral t distribution. The interval is exact where both groups
     * are normal with one variance.
     *
     * <p>Source: Hedges, Journal of Educational Statistics 6, 1981; the interval: Steiger and Fouladi, 1997; Cumming and
     * Finch, Educational and Psychological Measurement 61, 2001.
     */
    static Estimate hedgesG(double[] practice, double[] feedback) {
        int freedom = practice.length + feedback.length - 2;
        double root = Math.sqrt(1.0 / practice.length + 1.0 / feedback.length);
        double d = (StatUtils.mean(feedback) - StatUtils.mean(practice)) / pooledDeviation(practice, feedback);
        NoncentralT t = new NoncentralT(freedom);
        double tail = (1 - Estimate.CONFIDENCE) / 2;
        return new Estimate(
                d * correction(freedom),
                t.noncentrality(d / root, 1 - tail) * root,
                t.noncentrality(d / root, tail) * root);
    }

    /** @throws TrialException if it is 0 */
    static double pooledDeviation(double[] practice, double[] feedback) {
        double squares = StatUtils.variance(practice) * (practice.length - 1)
                + StatUtils.variance(feedback) * (feedback.length - 1);
        if (!(squares > 0)) {
            throw new TrialException(
                    "the outcomes do not differ within the arms, so no effect size can be told; are they the right field?");
        }
        return Math.sqrt(squares / (practice.length + feedback.length - 2));
    }

    private static double correction(int freedom) {
        double half = freedom / 2.0;
        return Math.exp(Gamma.logGamma(half) - Gamma.logGamma(half - 0.5)) / Math.sqrt(half);
    }
}
