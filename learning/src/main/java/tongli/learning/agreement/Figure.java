package tongli.learning.agreement;

/**
 * A figure with its 95 % interval; NaN where it is undefined, as kappa is when everybody always gives the same label.
 *
 * @param low with {@code high}: the interval
 */
public record Figure(double value, double low, double high) {}
