package tongli.persona;

/** The question mark of either script. */
public final class QuestionMark {
    private QuestionMark() {}

    /** Whether words end in one; what the engine counts on as asked, the guard must find asked. */
    public static boolean ends(String words) {
        return words.endsWith("?") || words.endsWith("？");
    }
}
