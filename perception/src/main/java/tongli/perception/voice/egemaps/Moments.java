package tongli.perception.voice.egemaps;

import java.util.Arrays;

/**
 * The centre of values and their spread around it; both 0 if there are no values.
 *
 * @param spread the standard deviation (of the population) over the mean, below 0 where the mean is; 0 if the mean is 0
 */
record Moments(double mean, double spread) {

    static Moments of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new Moments(mean, mean == 0 ? 0 : Math.sqrt(variance) / mean);
    }
}
