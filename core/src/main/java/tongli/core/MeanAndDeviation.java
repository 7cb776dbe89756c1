package tongli.core;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A figure over several seeds.
 *
 * @param mean NaN if any is
 * @param deviation the sample's standard deviation (n − 1); NaN of a single one
 */
public record MeanAndDeviation(double mean, double deviation) {

    /** @param figures at least one */
    public static MeanAndDeviation of(double[] figures) {
        Require.inRange("figures", figures.length, 1, Integer.MAX_VALUE);
        double mean = Arrays.stream(figures).sum() / figures.length;
        double squares = Arrays.stream(figures)
                .map(figure -> (figure - mean) * (figure - mean))
                .sum();
        return new MeanAndDeviation(mean, figures.length < 2 ? Double.NaN : Math.sqrt(squares / (figures.length - 1)));
    }

    /** A hundred times both, such as {@code 61.3 ± 0.4}; without the deviation if there is none; a dash if there is nothing. */
    public String inPoints() {
        if (Double.isNaN(mean)) {
            return "–";
        }
        return Double.isNaN(deviation)
                ? String.format(Locale.ROOT, "%.1f", 100 * mean)
                : String.format(Locale.ROOT, "%.1f ± %.1f", 100 * mean, 100 * deviation);
    }

    /** With what is no number left empty. */
    public Map<String, Optional<Double>> toJson() {
        Map<String, Optional<Double>> json = new LinkedHashMap<>();
        json.put("mean", known(mean));
        json.put("sd", known(deviation));
        return json;
    }

    private static Optional<Double> known(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }
}
