package tongli.persona.appraisal;

/** Trust is won slowly near the top, and in no turn at a leap (Rempel et al. 1985). */
final class Ceiling {

    private Ceiling() {}

    /** What is left of a gain of trust: all of it up to 0.5, nothing at 1. */
    static double share(double trust) {
        return Math.min(1, (1 - trust) / (1 - LawNumbers.HIGH_TRUST));
    }

    /** A change of trust, held within what one turn can move. */
    static double cap(double change) {
        return Math.max(-LawNumbers.MOST_TRUST, Math.min(LawNumbers.MOST_TRUST, change));
    }
}
