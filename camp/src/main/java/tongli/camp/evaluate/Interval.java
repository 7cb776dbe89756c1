package tongli.camp.evaluate;

import java.util.Locale;

/**
 * A figure with its 95 % interval.
 *
 * @param mean the figure: a mean, or what is made of means
 * @param low the 2.5th percentile of the bootstrap's figures
 * @param high the 97.5th
 */
public record Interval(double mean, double low, double high) {

    /** Such as 9.52 [9.47, 9.58]. */
    public String inWords() {
        return String.format(Locale.ROOT, "%.2f %s", mean, range());
    }

    /** Such as [9.47, 9.58]. */
    public String range() {
        return String.format(Locale.ROOT, "[%.2f, %.2f]", low, high);
    }
}
