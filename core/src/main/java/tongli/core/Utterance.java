package tongli.core;

/** What one person said in a conversation. {@code speaker} is a name or role; {@link #LEARNER} and {@link #PERSONA} in practice. */
public record Utterance(String speaker, String text) {

    public static final String LEARNER = "learner";
    public static final String PERSONA = "persona";
    /** Nobody's words: what both know of the situation before the first line. */
    public static final String SITUATION = "situation";

    /** Whether a listener could answer this: somebody else said it. */
    public boolean isFromTheOther() {
        return !speaker.equals(LEARNER) && !speaker.equals(SITUATION);
    }

    public Utterance {
        Require.notBlank("speaker", speaker);
        Require.notBlank("text", text);
    }
}
