package tongli.coaching.trial;

/**
 * A number with its 95 % interval.
 *
 * @param low at most {@code high}
 */
public record Estimate(double value, double low, double high) {

    /** How often such intervals should hold the true value. */
    public static final double CONFIDENCE = 0.95;

    public boolean holds(double truth) {
        return truth >= low && truth <= high;
    }

    Estimate shifted(double by) {
        return new Estimate(value + by, low + by, high + by);
    }
}
