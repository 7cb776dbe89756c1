package tongli.core;

/** What one person said in a conversation. {@code speaker} is a name or role; {@link #LEARNER} and {@link #PERSONA} in practice. */
public record Utterance(String speaker, String text) {

    public static final String LEARNER = "learner";
    public static final String PERSONA = "persona";

    public Utterance {
        Require.notBlank("speaker", speaker);
        Require.notBlank("text", text);
    }
}
