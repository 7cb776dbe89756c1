package tongli.understanding.dialogue;

/** What a talk may have at most. */
public final class DialogueLimits {

    public static final int TURNS = 300;

    /** Of the text of one turn. */
    public static final int TURN_CHARACTERS = 2_000;

    /** Of all texts together. */
    public static final int CHARACTERS = 40_000;

    public static final int SPEAKER_CHARACTERS = 60;

    /** More voices than this are no talk but a crowd. */
    public static final int SPEAKERS = 12;

    private DialogueLimits() {}
}
