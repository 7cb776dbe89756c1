package tongli.persona.speech;

import java.util.List;
import tongli.core.Coded;
import tongli.persona.guard.Refusal;

/**
 * What was said, and whose words they are.
 *
 * @param refused why a language model's line was not said; empty where it was, or where there is no model
 */
public record Spoken(String text, By by, List<Refusal> refused) {

    /** Whose words. */
    public enum By implements Coded {
        /** The author's, as the engine chose them. */
        BANK,
        /** A language model's, checked. */
        LLM
    }

    public Spoken {
        refused = List.copyOf(refused);
        if (by == By.LLM && !refused.isEmpty()) {
            throw new IllegalArgumentException("a line refused for " + refused + " cannot have been said");
        }
    }

    static Spoken byBank(String script, List<Refusal> refused) {
        return new Spoken(script, By.BANK, refused);
    }
}
