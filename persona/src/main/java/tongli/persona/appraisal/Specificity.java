package tongli.persona.appraisal;

/**
 * What could be said to anybody wins nothing, however warm it sounds; a plain word about this person is worth more than a
 * fine one about nobody (Rogers 1957 on accurate empathy; Elliott et al. 2018). Up to a tenth of such words costs nothing,
 * for every reply has some; from one half on nothing of a gain is left.
 */
final class Specificity {

    private Specificity() {}

    /** @param stock how much of the reply could be said to anybody, in [0, 1] */
    static double share(double stock) {
        double left = (LawNumbers.ALL_STOCK - stock) / (LawNumbers.ALL_STOCK - LawNumbers.HARDLY_STOCK);
        return Math.max(0, Math.min(1, left));
    }
}
