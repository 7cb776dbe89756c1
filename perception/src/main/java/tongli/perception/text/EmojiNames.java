package tongli.perception.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tongli.core.Language;

/**
 * Words for emoji, which the encoders' vocabularies mostly lack.
 *
 * <p>{@code emoji.tsv} gives the ones that carry feeling a short everyday word in both languages. Any other emoji is
 * named in English by its Unicode name and left as it is in Chinese. Skin tones, joiners and variation marks vanish.
 */
final class EmojiNames {
    private static final String TABLE = "emoji.tsv";
    private static final EmojiNames BUNDLED = load();

    private final Map<Integer, Words> words;

    private record Words(String zh, String en) {}

    private EmojiNames(Map<Integer, Words> words) {
        this.words = words;
    }

    static EmojiNames bundled() {
        return BUNDLED;
    }

    /** Whether the code point lies where emoji and their marks live. */
    static boolean mayBeEmoji(int point) {
        return point >= 0x1F000 && point < 0x20000
                || point >= 0x2600 && point < 0x27C0
                || point == 0x200D
                || point == 0xFE0E
                || point == 0xFE0F
                || point == 0x2B50
                || point == 0x203C;
    }

    /** The words, with spaces around them; empty for a mark that only alters its neighbour. */
    String wordsFor(int point, Language language) {
        Words known = words.get(point);
        if (known != null) {
            return " " + (language == Language.ZH ? known.zh() : known.en()) + " ";
        }
        if (point == 0x200D || point == 0xFE0E || point == 0xFE0F || point >= 0x1F3FB && point <= 0x1F3FF) {
            return "";
        }
        String name = language == Language.EN ? Character.getName(point) : null;
        return name == null ? Character.toString(point) : " " + name.toLowerCase(Locale.ROOT) + " ";
    }

    private static EmojiNames load() {
        try (InputStream stream = EmojiNames.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the table " + TABLE + " is missing from the perception jar; build it again");
            }
            Map<Integer, Words> words = new HashMap<>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(fields -> words.put(fields[0].codePointAt(0), new Words(fields[1], fields[2])));
            return new EmojiNames(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }
}
