package tongli.coaching.trial;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * How often the intervals of many trials hold the truth.
 *
 * @param truth the true effect
 * @param held how many of the intervals hold it
 * @param below how many lie wholly below it
 * @param above how many lie wholly above it
 * @param mean of the estimates
 * @param withoutZero how many intervals exclude 0: the power, where the truth is not 0
 */
public record Coverage(double truth, int runs, int held, int below, int above, double mean, int withoutZero) {

    static Coverage of(double truth, List<Estimate> estimates) {
        int held = 0;
        int below = 0;
        int withoutZero = 0;
        double sum = 0;
        for (Estimate one : estimates) {
            held += one.holds(truth) ? 1 : 0;
            below += one.high() < truth ? 1 : 0;
            withoutZero += one.holds(0) ? 0 : 1;
            sum += one.value();
        }
        int runs = estimates.size();
        return new Coverage(truth, runs, held, below, runs - held - below, sum / runs, withoutZero);
    }

    public double share() {
        return (double) held / runs;
    }

    /**
     * The 95 % interval of {@link #share} (Clopper and Pearson, 1934): so sure can so many runs make. By quantiles of the
     * beta distribution, for Commons Math's own interval fails where all are held.
     */
    public Estimate shareInterval() {
        double tail = (1 - Estimate.CONFIDENCE) / 2;
        int lost = runs - held;
        double low = held == 0 ? 0 : new BetaDistribution(held, lost + 1).inverseCumulativeProbability(tail);
        double high = lost == 0 ? 1 : new BetaDistribution(held + 1, lost).inverseCumulativeProbability(1 - tail);
        return new Estimate(share(), low, high);
    }

    public double power() {
        return (double) withoutZero / runs;
    }
}
