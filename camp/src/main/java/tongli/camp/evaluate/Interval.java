package tongli.camp.evaluate;

/**
 * A figure with its 95 % interval.
 *
 * @param mean the figure: a mean, or what is made of means
 * @param low the 2.5th percentile of the bootstrap's figures
 * @param high the 97.5th
 */
public record Interval(double mean, double low, double high) {}
