package tongli.persona.appraisal;

/**
 * What a reply does well counts less, the likelier it holds a misstep, told of or not: people feel a sting that nobody could
 * point to, and warm less. At a probability <em>h</em> of harm, min(1, 1.5 / (1 + (h / 0.1)^0.7)) of each gain is left;
 * above 0.1 it leaves a trace besides ({@link Impact#UNEASE}).
 */
final class Unease {

    private Unease() {}

    /** @param harm how likely the reply holds a misstep, in [0, 1] */
    static double share(double harm) {
        return Math.min(1, LawNumbers.CLEAR / (1 + StrictMath.pow(harm / LawNumbers.BEND, LawNumbers.STEEP)));
    }

    /** How strong the trace is, in [0, 1]. */
    static double strength(double harm) {
        return Math.max(0, harm - LawNumbers.UNEASY) / (1 - LawNumbers.UNEASY);
    }
}
