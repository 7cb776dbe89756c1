package tongli.coaching.trial;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A difference between the arms, in points of the outcome.
 *
 * @param p two-sided, of no difference
 * @param degreesOfFreedom of the t distribution behind both
 */
public record Comparison(Estimate estimate, double p, double degreesOfFreedom) {

    /** @throws TrialException if there is no spread, so that no interval can be told */
    static Comparison of(double difference, double standardError, double degreesOfFreedom) {
        if (!(standardError > 0) || !(degreesOfFreedom > 0)) {
            throw new TrialException(
                    "the outcomes do not differ within the arms, so no interval can be told; are they the right field?");
        }
        TDistribution t = new TDistribution(degreesOfFreedom);
        double half = t.inverseCumulativeProbability((1 + Estimate.CONFIDENCE) / 2) * standardError;
        double p = 2 * t.cumulativeProbability(-Math.abs(difference / standardError));
        return new Comparison(new Estimate(difference, difference - half, difference + half), p, degreesOfFreedom);
    }
}
