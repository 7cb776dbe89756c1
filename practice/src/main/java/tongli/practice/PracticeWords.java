package tongli.practice;

import tongli.core.Language;
import tongli.core.Sentences;

/** The sentences of a report, which speak of the persona by name. Immutable, safe for many threads. */
final class PracticeWords {

    private final Sentences sentences;

    /** @param catalogue the name of the files beside this class, without language and ending */
    PracticeWords(String catalogue) {
        sentences = Sentences.beside(PracticeWords.class, catalogue);
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    String say(Language language, String key, String name) {
        return sentences.say(language, key).replace("{name}", name);
    }
}
