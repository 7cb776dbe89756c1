package tongli.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import tongli.core.Language;

/** The sentences of a report, from the property files beside this class. Immutable, safe for many threads. */
final class PracticeWords {

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    /** @param catalogue the files' name without language and ending */
    PracticeWords(String catalogue) {
        for (Language language : Language.values()) {
            words.put(language, load("%s-%s.properties".formatted(catalogue, language.code())));
        }
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    String say(Language language, String key, String name) {
        String sentence = words.getOrDefault(language, new Properties()).getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence %s in %s".formatted(key, language.code()));
        }
        return sentence.replace("{name}", name);
    }

    private static Properties load(String file) {
        try (InputStream in = PracticeWords.class.getResourceAsStream(file)) {
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
