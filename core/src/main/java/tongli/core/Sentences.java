package tongli.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Sentences by key, in every language, from property files in UTF-8 that lie beside a class: {@code NAME-zh.properties}
 * and {@code NAME-en.properties}. Immutable, safe for many threads.
 */
public final class Sentences {

    private final String name;
    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    private Sentences(String name) {
        this.name = name;
    }

    /**
     * @param name the files' name without language and ending
     * @throws IllegalStateException if a language's file is not there
     */
    public static Sentences beside(Class<?> owner, String name) {
        Sentences sentences = new Sentences(name);
        for (Language language : Language.values()) {
            sentences.words.put(language, load(owner, sentences.file(language)));
        }
        return sentences;
    }

    /** These, and those of {@code others} that these do not have. */
    public Sentences over(Sentences others) {
        Sentences both = new Sentences(name);
        for (Language language : Language.values()) {
            Properties merged = new Properties();
            merged.putAll(others.in(language));
            merged.putAll(in(language));
            both.words.put(language, merged);
        }
        return both;
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    public String say(Language language, String key) {
        String sentence = in(language).getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("%s has no %s".formatted(file(language), key));
        }
        return sentence;
    }

    /** What a language has sentences for, sorted. */
    public List<String> keys(Language language) {
        return in(language).stringPropertyNames().stream().sorted().toList();
    }

    private Properties in(Language language) {
        return words.getOrDefault(language, new Properties());
    }

    private String file(Language language) {
        return "%s-%s.properties".formatted(name, language.code());
    }

    private static Properties load(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
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
