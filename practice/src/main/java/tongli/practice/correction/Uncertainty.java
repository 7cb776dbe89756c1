package tongli.practice.correction;

import java.util.stream.DoubleStream;
import tongli.core.Assessment.ScoreInterval;

/**
 * How unsure a model is, in [0, 1]: 0 is certain. Of a reading it is the entropy of the probabilities over that of guessing; of a score
 * the width of its interval over that of the scale. Stateless.
 *
 * <p>Source: Settles, Active Learning Literature Survey, 2009, section 3.1.
 */
public final class Uncertainty {

    private Uncertainty() {}

    /** @param probabilities which sum to 1; of one label alone it is certain */
    public static double of(double... probabilities) {
        if (probabilities.length < 2) {
            return 0;
        }
        double entropy = DoubleStream.of(probabilities)
                .filter(share -> share > 0)
                .map(share -> -share * Math.log(share))
                .sum();
        return Math.max(0, Math.min(1, entropy / Math.log(probabilities.length)));
    }

    public static double of(ScoreInterval interval) {
        return (interval.high() - interval.low()) / 100.0;
    }
}
