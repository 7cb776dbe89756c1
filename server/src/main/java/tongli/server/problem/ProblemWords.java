package tongli.server.problem;

import tongli.core.Language;
import tongli.core.Sentences;

/** Title, cause and remedy of every kind of problem, in every language. Immutable, safe for many threads. */
public final class ProblemWords {

    private static final ProblemWords BUNDLED = new ProblemWords();

    private final Sentences sentences = Sentences.beside(ProblemWords.class, "problems");

    private ProblemWords() {}

    public static ProblemWords bundled() {
        return BUNDLED;
    }

    public String title(Language language, ProblemKind kind) {
        return say(language, kind.code() + ".title");
    }

    public String cause(Language language, ProblemKind kind) {
        return say(language, kind.code() + ".cause");
    }

    public String remedy(Language language, ProblemKind kind) {
        return say(language, kind.code() + ".remedy");
    }

    /** A sentence of the pages. */
    String say(Language language, String key) {
        return sentences.say(language, key);
    }
}
