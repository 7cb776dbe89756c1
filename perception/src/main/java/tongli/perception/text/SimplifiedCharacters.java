package tongli.perception.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Traditional to Simplified Chinese, one character at a time.
 *
 * <p>The table is OpenCC's {@code TSCharacters.txt} (Apache-2.0), read from the opencc4j jar, whose code is not used:
 * in this direction almost every character has one answer, so phrases change nothing an encoder would notice. What is
 * good Simplified too (著, 乾) stays. Stateless, safe for many threads.
 */
public final class SimplifiedCharacters {
    private static final String TABLE = "/data/dictionary/TSCharacters.txt";
    private static final int FIRST = 0x3400;
    private static final char[] BASIC = new char[0xA000 - FIRST];

    static {
        for (int i = 0; i < BASIC.length; i++) {
            BASIC[i] = (char) (FIRST + i);
        }
        load().forEach((from, to) -> BASIC[from - FIRST] = to);
    }

    private SimplifiedCharacters() {}

    /** The Simplified character; any other code point comes back as it is. */
    public static int simplified(int point) {
        return point >= FIRST && point < 0xA000 ? BASIC[point - FIRST] : point;
    }

    /** Pairs within the basic plane; the encoders' vocabularies hold no others. */
    private static Map<Integer, Character> load() {
        try (InputStream stream = SimplifiedCharacters.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the table " + TABLE + " is not on the class path; add the jar com.github.houbb:opencc4j");
            }
            Map<Integer, Character> pairs = new TreeMap<>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.strip().split("[\t ]"))
                    .filter(fields ->
                            fields.length >= 2 && Arrays.stream(fields).limit(2).allMatch(f -> f.length() == 1))
                    .filter(fields -> fields[0].charAt(0) >= FIRST && fields[0].charAt(0) < 0xA000)
                    .forEach(fields -> pairs.put((int) fields[0].charAt(0), fields[1].charAt(0)));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }
}
