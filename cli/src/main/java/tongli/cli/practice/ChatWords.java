package tongli.cli.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import tongli.core.Language;

/** What the terminal itself says, in one language. */
final class ChatWords {

    private final Properties words;
    private final String file;

    private ChatWords(String file, Properties words) {
        this.file = file;
        this.words = words;
    }

    static ChatWords of(Language language) {
        String file = "chat-" + language.code() + ".properties";
        try (InputStream in = ChatWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path; rebuild Tongli");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new ChatWords(file, words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    String say(String key) {
        String sentence = words.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException(file + " has no " + key);
        }
        return sentence;
    }

    Iterable<String> keys() {
        return words.stringPropertyNames().stream().sorted().toList();
    }
}
