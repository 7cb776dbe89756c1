package tongli.perception.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import tongli.core.Language;
import tongli.core.Sha256;

/**
 * The words of a text and their parts of speech.
 *
 * <p>The models of a language load when its words are first asked for (Chinese 0.4 s of processor time and 28 MB, English 0.5 s and 12 MB),
 * and stay. Safe for many threads.
 */
public final class Words {
    private static final Loading CHINESE = new Loading("Chinese", () -> new InPieces(ChineseWords.bundled()));
    private static final Loading ENGLISH = new Loading("English", () -> new InPieces(EnglishWords.bundled()));

    /** To be raised when the same files give other words: when the rules of this package change, or HanLP or OpenNLP do. */
    private static final String RULES = "1";

    private Words() {}

    /**
     * The words of a text of any length, in order. They do not overlap, and hold all of it that shows; white space lies between
     * them. No word ends within a sign of two units.
     *
     * @throws IllegalStateException if the models cannot be loaded
     */
    public static List<Word> of(String text, Language language) {
        return (language == Language.ZH ? CHINESE : ENGLISH).get().of(text);
    }

    /**
     * What {@link #of} hangs on, as 64 hexadecimal digits: other dictionaries, models or rules give others. Who keeps numbers that
     * were counted by words keeps it beside them. Reads the files each time, which takes a few hundredths of a second.
     *
     * @throws IllegalStateException if a file is missing
     */
    public static String fingerprint(Language language) {
        try {
            MessageDigest digest = Sha256.fresh();
            digest.update((RULES + language.code()).getBytes(StandardCharsets.UTF_8));
            for (String file : language == Language.ZH ? HanLpSegment.FILES : EnglishWords.FILES) {
                try (InputStream stream = Words.class.getResourceAsStream(file)) {
                    if (stream == null) {
                        throw new IllegalStateException(
                                file + " is not on the class path; build Tongli again, or add the jar that has it");
                    }
                    digest.update(stream.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dictionaries of " + language.code(), e);
        }
    }
}
