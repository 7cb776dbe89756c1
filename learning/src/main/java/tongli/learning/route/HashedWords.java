package tongli.learning.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import tongli.core.Language;
import tongli.perception.text.SimplifiedCharacters;
import tongli.perception.words.Word;
import tongli.perception.words.Words;

/**
 * The words of a text and pairs of neighbours as sorted bucket numbers (the hashing trick), Simplified and in small letters; if parts are
 * wanted, each word with its part of speech too, and runs of one to three parts. At most the first {@value #MOST_CHARACTERS} characters
 * count. Safe for many threads.
 *
 * @param parts whether parts of speech count
 * @param bits the buckets number 2 to the power of this
 */
record HashedWords(Language language, boolean parts, int bits) implements TextFeatures.Counter {
    private static final int MOST_CHARACTERS = 4000;
    private static final int LONGEST_RUN = 3;

    @Override
    public int[] repeated(String text) {
        String read = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        List<Word> words = Words.of(read, language);
        IntStream.Builder found = IntStream.builder();
        String before = "";
        for (int i = 0; i < words.size(); i++) {
            String word = plain(words.get(i).span().of(read));
            found.add(bucket("w " + word));
            if (i > 0) {
                found.add(bucket("w " + before + " " + word));
            }
            before = word;
            if (parts) {
                found.add(bucket("t " + word + " " + words.get(i).part().code()));
                StringBuilder run = new StringBuilder("p");
                for (int length = 0; length < LONGEST_RUN && i + length < words.size(); length++) {
                    run.append(' ').append(words.get(i + length).part().code());
                    found.add(bucket(run.toString()));
                }
            }
        }
        return found.build().sorted().toArray();
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        word.codePoints().forEach(point -> plain.appendCodePoint(SimplifiedCharacters.simplified(point)));
        return plain.toString().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private int bucket(String feature) {
        CRC32 crc = new CRC32();
        crc.update(feature.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() & ((1 << bits) - 1));
    }
}
