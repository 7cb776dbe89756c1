package tongli.understanding;

import java.util.Optional;
import tongli.core.Language;
import tongli.core.RiskReading;

/**
 * Reads whether a text speaks of self-harm, how soon, and whose. Works by rules that anyone can read; it may be wrong,
 * and what follows from it is always people. Safe for many threads.
 */
public interface RiskReader {

    /** @param language empty to try both */
    RiskReading read(String text, Optional<Language> language);
}
