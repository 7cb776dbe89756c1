package tongli.server.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import tongli.core.Language;

/** Title, cause and remedy of every kind of problem, in every language. Immutable, safe for many threads. */
public final class ProblemWords {

    private static final ProblemWords BUNDLED = new ProblemWords();

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    private ProblemWords() {
        for (Language language : Language.values()) {
            words.put(language, load("problems-%s.properties".formatted(language.code())));
        }
    }

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
        String sentence = words.getOrDefault(language, new Properties()).getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("problems-%s.properties has no %s".formatted(language.code(), key));
        }
        return sentence;
    }

    private static Properties load(String file) {
        try (InputStream in = ProblemWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path; rebuild Tongli");
            }
            Properties loaded = new Properties();
            loaded.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
