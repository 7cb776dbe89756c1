package tongli.persona.appraisal;

import static tongli.persona.appraisal.Change.hundredths;

import tongli.core.Coded;

/**
 * How a persona takes a move: what it changes when they are guarded, open, or freshly hurt, how fast it wears off, and
 * the pool of thoughts that answers it.
 *
 * <p>Sizes are authored; the sources back directions only: Rogers 1957; MITI 4.2.1; Hill, Helping Skills; EPITOME;
 * Safran and Muran 2000; Brown and Levinson 1987; Spencer-Oatey 2008.
 */
public enum Impact implements Coded {
    SPECIFIC_REFLECTION(hundredths(5, 2, 5), hundredths(8, -3, 8), hundredths(2, 0, 1), 0.7, "heard"),
    COMPLEX_REFLECTION(hundredths(3, 4, 3), hundredths(11, 4, 11), hundredths(0, 3, 0), 0.8, "understood"),
    WRONG_TENTATIVE(hundredths(0, 0, 3), hundredths(1, 0, 4), hundredths(-2, 0, 0), 1, "wrong"),
    WRONG_CERTAIN(hundredths(-6, 3, -6), hundredths(-5, 2, -4), hundredths(-9, 4, -8), 1, "wrong"),
    OPEN_QUESTION(hundredths(2, 0, 5), hundredths(3, 0, 6), hundredths(0, 0, 1), 0.6, "asked"),
    CLOSED_QUESTION(hundredths(0, 0, 1), hundredths(0, 0, 1), hundredths(0, 0, 0), 0.6, "asked"),
    CLOSED_CHAIN(hundredths(-4, 2, -6), hundredths(-3, 1, -4), hundredths(-6, 3, -7), 1.1, "pressed"),
    RISK_QUESTION(hundredths(3, 1, 3), hundredths(3, 0, 3), hundredths(2, 0, 1), 0.2, "risk_asked"),
    FORMULA(hundredths(0, 0, -2), hundredths(0, 0, -1), hundredths(-3, 1, -3), 1.25, "formula"),
    PREMATURE_ADVICE(hundredths(-5, 2, -5), hundredths(-3, 1, -4), hundredths(-8, 4, -8), 1.1, "advised"),
    INVITED_ADVICE(hundredths(1, -1, 0), hundredths(2, -2, 1), hundredths(0, 0, 0), 0.6, "plain"),
    INFORMATION(hundredths(1, 0, 0), hundredths(1, -1, 0), hundredths(0, 0, 0), 0.6, "plain"),
    MINIMISING(hundredths(-8, 4, -8), hundredths(-10, 6, -9), hundredths(-15, 8, -12), 1.1, "minimised"),
    JUDGING(hundredths(-9, 5, -8), hundredths(-10, 6, -9), hundredths(-14, 8, -12), 1.1, "judged"),
    ARGUING(hundredths(-6, 3, -6), hundredths(-6, 3, -6), hundredths(-10, 5, -9), 1.1, "argued"),
    DIAGNOSING(hundredths(-5, 3, -6), hundredths(-4, 2, -5), hundredths(-8, 4, -8), 1, "diagnosed"),
    FALSE_CHEER(hundredths(-4, 2, -4), hundredths(-4, 2, -4), hundredths(-8, 4, -7), 1.1, "cheered"),
    FALSE_PROMISE(hundredths(-2, 1, -2), hundredths(-3, 1, -2), hundredths(-6, 3, -5), 1.1, "promised"),
    IGNORING(hundredths(-4, 2, -5), hundredths(-4, 3, -5), hundredths(-7, 4, -7), 1, "ignored"),
    SELF_CENTRED(hundredths(-6, 2, -6), hundredths(-6, 2, -6), hundredths(-9, 3, -8), 1, "self_centred"),
    SELF_DISCLOSURE(hundredths(2, -1, 3), hundredths(4, -2, 4), hundredths(-3, 0, -2), 0.05, "shared"),
    PRAISE(hundredths(-1, 1, -1), hundredths(0, 0, 0), hundredths(-4, 1, -3), 1, "praised"),
    AFFIRMATION(hundredths(3, -2, 2), hundredths(5, -3, 4), hundredths(1, 0, 0), 0.6, "affirmed"),
    OWNING(hundredths(4, -1, 3), hundredths(5, -2, 4), hundredths(10, -5, 7), 0.3, "owned"),
    NON_APOLOGY(hundredths(-4, 2, -4), hundredths(-4, 2, -4), hundredths(-8, 4, -7), 1, "formula"),
    WAITING_AFTER_HEAVY(hundredths(3, 1, 5), hundredths(4, 0, 7), hundredths(1, -1, 2), 0.6, "waited"),
    WAITING_AFTER_QUESTION(hundredths(-4, 3, -4), hundredths(-2, 1, -2), hundredths(-6, 3, -5), 1, "ignored"),
    WAITING(hundredths(0, 0, 1), hundredths(1, 0, 1), hundredths(0, 0, 0), 0.3, "waited"),
    WAITING_AGAIN(hundredths(-3, 1, -2), hundredths(-3, 1, -2), hundredths(-3, 1, -2), 1.1, "ignored"),
    PERMISSION(hundredths(3, -1, 3), hundredths(2, 0, 3), hundredths(4, -2, 4), 0.5, "permission"),
    NORMALISING(hundredths(3, -5, 2), hundredths(4, -6, 3), hundredths(1, -2, 0), 0.6, "normalised"),
    GENTLE_CHALLENGE(hundredths(-5, 3, -5), hundredths(2, 4, 3), hundredths(-10, 5, -9), 1, "judged"),
    PRACTICAL_CARE(hundredths(4, -3, 2), hundredths(4, -4, 2), hundredths(2, -2, 0), 0.7, "cared"),
    WARMTH(hundredths(2, -1, 1), hundredths(2, -2, 2), hundredths(1, 0, 0), 0.5, "warmed"),
    AUTONOMY(hundredths(3, -1, 3), hundredths(3, -2, 3), hundredths(2, -1, 1), 0.6, "allowed"),
    INSULT(hundredths(-12, 6, -12), hundredths(-14, 8, -12), hundredths(-15, 8, -14), 1, "judged"),
    AFFRONT(hundredths(-20, 10, -20), hundredths(-25, 12, -22), hundredths(-25, 12, -20), 1, "judged"),
    UNEASE(hundredths(-2, 0, -1), hundredths(-2, 0, -1), hundredths(-2, 0, -1), 1, "plain"),
    PLAIN(hundredths(0, 0, 0), hundredths(0, 0, 0), hundredths(0, 0, 0), 1, "plain"),
    PUZZLING(hundredths(0, 0, -1), hundredths(0, 0, 0), hundredths(-1, 0, -1), 1, "puzzled");

    private final Change guarded;
    private final Change open;
    private final Change hurt;
    private final double wear;
    private final String thoughts;

    Impact(Change guarded, Change open, Change hurt, double wear, String thoughts) {
        this.guarded = guarded;
        this.open = open;
        this.hurt = hurt;
        this.wear = wear;
        this.thoughts = thoughts;
    }

    Change in(Mood mood) {
        return switch (mood) {
            case GUARDED -> guarded;
            case OPEN -> open;
            case HURT -> hurt;
        };
    }

    /** What a repeat is worth, as a factor a time: below 1 it wears off, above 1 it grates more and more. */
    double wear() {
        return wear;
    }

    /** Whether somebody guarded takes it well, or at least not ill. */
    public boolean isGood() {
        return guarded.trust() > 0 || (guarded.trust() == 0 && guarded.openness() > 0);
    }

    /** The pool of the scenario's thoughts that answers this. */
    public String thoughts() {
        return thoughts;
    }
}
