package tongli.understanding;

import java.util.Optional;
import tongli.core.Language;
import tongli.core.RiskReading;

/**
 * Reads whether a text speaks of self-harm, how soon, and whose. It may be wrong, and what follows from it is always people.
 * Safe for many threads.
 */
public interface RiskReader {

    /** How many characters people are asked to give at once, as {@link tongli.core.PlainText#characters} counts. */
    int MAX_CHARACTERS = 20_000;

    /**
     * What a text says as the answer to a line: "So do I" is a disclosure after one line and small talk after another.
     *
     * @param answered the line before; may be empty, and is no part of what is read
     * @param language empty to try both
     */
    RiskReading readAnswer(String answered, String text, Optional<Language> language);

    /** What a text says by itself. @param language empty to try both */
    default RiskReading read(String text, Optional<Language> language) {
        return readAnswer("", text, language);
    }
}
