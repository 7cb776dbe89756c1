package tongli.persona.appraisal;

/**
 * The n-th repeat of an impact of late ({@link Wear}) is worth wear^n of the first: what pleases wears off, what grates
 * grates more. Thompson and Spencer 1966; Rankin et al. 2009.
 */
final class Habituation {

    private Habituation() {}

    /** @param repeats how often it has been met of late */
    static double share(Impact impact, int repeats) {
        int most = impact.wear() > 1 ? LawNumbers.GRATES_AT_MOST : LawNumbers.WEARS_AT_MOST;
        return StrictMath.pow(impact.wear(), Math.min(repeats, most));
    }
}
