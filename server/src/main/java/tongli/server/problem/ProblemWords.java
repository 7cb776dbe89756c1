package tongli.server.problem;

import java.util.Locale;
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

    /** What to do in this case, where that depends on it. */
    String detail(Language language, ProblemKind kind, Object... parts) {
        return String.format(Locale.ROOT, say(language, kind.code() + ".detail"), parts);
    }

    /** A line of a scenario file, and what is wrong there. */
    public String line(Language language, int line, String message) {
        return String.format(Locale.ROOT, say(language, ProblemKind.INVALID_SCENARIO.code() + ".line"), line, message);
    }

    /** A sentence of the pages. */
    String say(Language language, String key) {
        return sentences.say(language, key);
    }
}
