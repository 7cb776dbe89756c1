package tongli.persona.appraisal;

/** After some stock phrases, kind words with nothing of this person in them sound like more of the same. */
public final class Rote {

    private Rote() {}

    /** @param phrases stock phrases met so far */
    public static double share(int phrases) {
        return phrases >= LawNumbers.ROTE_AFTER ? LawNumbers.LEFT_OF_ROTE : 1;
    }
}
