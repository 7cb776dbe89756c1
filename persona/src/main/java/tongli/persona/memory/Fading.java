package tongli.persona.memory;

/**
 * The law of forgetting: of what a talk moved, the share (1 + days)^-exponent is left. A power of the days and not an
 * exponential: half is gone soon, and the rest stays long.
 *
 * <p>Source: Ebbinghaus 1885; Wixted and Ebbesen, Psychological Science 2, 1991; Wixted, Psychological Review 111, 2004.
 */
public enum Fading {
    /** Trust and openness that were won. */
    CLOSENESS(Rates.CLOSENESS),
    /** How much lighter, or heavier, the talk left them. */
    RELIEF(Rates.RELIEF),
    /** What a hurt cost that nobody mended. */
    HURT(Rates.HURT),
    /** What a hurt cost that was mended. */
    MENDED(Rates.MENDED);

    private final double exponent;

    Fading(double exponent) {
        this.exponent = exponent;
    }

    /**
     * What is left, in (0, 1]: 1 on the same day, less with every day more.
     *
     * @param days at least 0
     */
    public double kept(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days is " + days + "; it must be at least 0");
        }
        return StrictMath.pow(1.0 + days, -exponent);
    }
}
