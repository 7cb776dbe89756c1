package tongli.persona.appraisal;

/** Above a distress of 0.8, what asks or digs gains half: too full of it to take more in (Gottman 1993). */
final class Flooding {

    private Flooding() {}

    static double share(Impact impact, double distress) {
        return distress > LawNumbers.FLOODED && digs(impact) ? LawNumbers.WHEN_FLOODED : 1;
    }

    private static boolean digs(Impact impact) {
        return switch (impact) {
            case OPEN_QUESTION, CLOSED_QUESTION, COMPLEX_REFLECTION, GENTLE_CHALLENGE -> true;
            default -> false;
        };
    }
}
