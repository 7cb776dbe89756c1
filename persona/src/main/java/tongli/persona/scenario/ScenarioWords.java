package tongli.persona.scenario;

import tongli.authored.Wording;
import tongli.core.Sentences;

/** What may be the matter with a scenario file: {@code remarks-zh.properties} and {@code remarks-en.properties}. Stateless. */
public final class ScenarioWords {

    static final Sentences SENTENCES =
            Sentences.beside(ScenarioWords.class, "remarks").over(Wording.ANY_FILE);

    private ScenarioWords() {}

    /** @throws IllegalArgumentException if there is no such sentence */
    public static Wording of(String key, Object... arguments) {
        return Wording.of(SENTENCES, key, arguments);
    }
}
