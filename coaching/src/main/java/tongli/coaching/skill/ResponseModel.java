package tongli.coaching.skill;

import tongli.core.Require;

/**
 * How likely somebody takes a chance to show a skill: guess + (1 − guess − slip) · σ(ability − difficulty), ability and difficulty in
 * logits.
 *
 * <p>Source: Rasch 1960, with a lower asymptote (Birnbaum, in Lord and Novick 1968) and an upper one (Barton and Lord 1981);
 * the words are those of knowledge tracing (Corbett and Anderson 1995).
 *
 * @param guess how often it is taken without the skill, in [0, 0.5)
 * @param slip how often it is missed in spite of the skill, in [0, 0.5)
 */
public record ResponseModel(double guess, double slip) {

    /**
     * What Tongli's own estimates suppose. Authored, in the light of how often the reader of replies takes a hurtful one for
     * good (0.12 to 0.21) and a harmless one for hurtful (0.02 to 0.03; {@code docs/results/reading.md}).
     */
    public static final ResponseModel STANDARD = new ResponseModel(0.10, 0.05);

    /** How much the chances of one exercise have in common: their correlation. Authored. */
    private static final double CORRELATION = 0.3;

    private static final double IN_COMMON = CORRELATION / (1 - CORRELATION);

    public ResponseModel {
        Require.inRange("guess", guess, 0, Math.nextDown(0.5));
        Require.inRange("slip", slip, 0, Math.nextDown(0.5));
    }

    /** The probability of success, in [guess, 1 − slip]. */
    public double success(double ability, double difficulty) {
        return guess + (1 - guess - slip) * logistic(ability - difficulty);
    }

    /** The same for an ability that is known only so far. */
    public double success(Bell ability, double difficulty) {
        return ability.expect(value -> success(value, difficulty));
    }

    /**
     * How likely the chances of one exercise are taken in an order like this: beta-binomial, told chance by chance as an urn.
     * The turns of one talk have the person, the topic and the day in common, and tell less than as many drills.
     *
     * <p>Source: Skellam 1948; such items are testlets in Bradlow, Wainer and Wang 1999.
     */
    double likelihood(Tally shown, double ability, double difficulty) {
        double success = success(ability, difficulty);
        double likelihood = 1;
        for (int i = 0; i < shown.chances(); i++) {
            boolean taken = i < shown.taken();
            int alike = taken ? i : i - shown.taken();
            likelihood *= next(taken ? success : 1 - success, alike, i);
        }
        return likelihood;
    }

    /**
     * How likely a chance goes one way, in (0, 1), after some of the same exercise.
     *
     * @param alone how likely it does at the first chance
     * @param alike how many went the same way
     * @param before how many there were
     */
    public static double next(double alone, int alike, int before) {
        return (alone + alike * IN_COMMON) / (1 + before * IN_COMMON);
    }

    /** The variance of the share of chances taken, if each is taken with probability {@code success}. */
    static double varianceOfShare(double success, int chances) {
        return success * (1 - success) * (1 + (chances - 1) * CORRELATION) / chances;
    }

    static double logistic(double logits) {
        return 1 / (1 + StrictMath.exp(-logits));
    }
}
