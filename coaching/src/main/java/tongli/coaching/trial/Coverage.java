package tongli.coaching.trial;

import java.util.List;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;

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

    /** The 95 % interval of {@link #share} (Clopper and Pearson, 1934): so sure can so many runs make. */
    public Estimate shareInterval() {
        ConfidenceInterval interval = new ClopperPearsonInterval().createInterval(runs, held, Estimate.CONFIDENCE);
        return new Estimate(share(), interval.getLowerBound(), interval.getUpperBound());
    }

    public double power() {
        return (double) withoutZero / runs;
    }
}
