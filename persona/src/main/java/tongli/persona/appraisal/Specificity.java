package tongli.persona.appraisal;

/**
 * What could be said to anybody wins nothing, however warm it sounds: of each gain, as much is left as the reply holds of
 * this person. A plain word about them is worth more than a fine one about nobody (Rogers 1957 on accurate empathy; Elliott
 * et al. 2018).
 */
final class Specificity {

    private Specificity() {}

    /** @param stock how much of the reply could be said to anybody, in [0, 1] */
    static double share(double stock) {
        return 1 - (1 - LawNumbers.LEFT_OF_STOCK) * stock;
    }
}
