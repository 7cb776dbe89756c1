package tongli.perception.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import tongli.core.Language;
import tongli.core.Require;

/**
 * The words and runs of letters in a text as sorted bucket numbers (the hashing trick): each once by {@link #of}, as often as
 * it was met by {@link #repeated}.
 *
 * <p>Chinese: runs of 1 to 3 characters, spaces left out. English: words, pairs of words, and runs of 3 to 4 letters,
 * or to as many as are asked for, within a word whose ends are marked. The text is first brought to the encoders' form: Simplified, lower case, emoji in
 * words. At most the first {@value #MAX_CHARACTERS} characters count. Immutable, safe for many threads.
 *
 * <p>Source: Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009.
 */
public final class HashedNgrams {
    private static final int MAX_CHARACTERS = 4000;

    private final Language language;
    private final int bits;
    private final int longestRun;
    private final TextNormalizer normalizer;

    /** @param bits the buckets number 2 to the power of this, 1 to 24 */
    public HashedNgrams(Language language, int bits) {
        this(language, bits, 4);
    }

    /** @param longestRun of letters within an English word, 3 to 8 */
    public HashedNgrams(Language language, int bits, int longestRun) {
        Require.inRange("bits", bits, 1, 24);
        Require.inRange("longestRun", longestRun, 3, 8);
        this.language = language;
        this.bits = bits;
        this.longestRun = longestRun;
        this.normalizer = new TextNormalizer(language);
    }

    public int buckets() {
        return 1 << bits;
    }

    /** The buckets of the text's n-grams, ascending, each once; none for a text without any. */
    public int[] of(String text) {
        return IntStream.of(repeated(text)).distinct().toArray();
    }

    /** As {@link #of}, each bucket as often as it was met. */
    public int[] repeated(String text) {
        String normal = normalizer.normalize(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)));
        IntStream.Builder found = IntStream.builder();
        if (language == Language.ZH) {
            int[] points =
                    normal.codePoints().filter(p -> !Character.isWhitespace(p)).toArray();
            runs(points, 1, 3, "", found);
        } else {
            words(normal, found);
        }
        return found.build().sorted().toArray();
    }

    private void words(String normal, IntStream.Builder found) {
        String[] words = Arrays.stream(normal.split("(?<![\\p{L}\\p{N}'])|(?![\\p{L}\\p{N}'])"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        for (int i = 0; i < words.length; i++) {
            found.add(bucket(words[i]));
            if (i > 0) {
                found.add(bucket(words[i - 1] + " " + words[i]));
            }
            runs(("<" + words[i] + ">").codePoints().toArray(), 3, longestRun, "#", found);
        }
    }

    private void runs(int[] points, int shortest, int longest, String mark, IntStream.Builder found) {
        for (int length = shortest; length <= longest; length++) {
            for (int from = 0; from + length <= points.length; from++) {
                found.add(bucket(mark + new String(points, from, length)));
            }
        }
    }

    private int bucket(String gram) {
        CRC32 crc = new CRC32();
        crc.update(gram.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() & ((1 << bits) - 1));
    }
}
