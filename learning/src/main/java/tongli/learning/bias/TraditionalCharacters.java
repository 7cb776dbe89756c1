package tongli.learning.bias;

import java.util.HashMap;
import java.util.Map;
import tongli.core.BundledText;

/**
 * Simplified to Traditional Chinese: of OpenCC's phrases the longest that fits, else each character by itself, the first where there are several.
 *
 * <p>The tables are OpenCC's {@code STPhrases.txt} and {@code STCharacters.txt} (Apache-2.0), read from the opencc4j jar, whose code
 * is not used. Immutable, safe for many threads.
 */
final class TraditionalCharacters {
    private static final String FOLDER = "/data/dictionary/";

    private final Map<String, String> table = new HashMap<>();
    private final int longest;

    TraditionalCharacters() {
        for (String file : new String[] {"STCharacters.txt", "STPhrases.txt"}) {
            BundledText.read(TraditionalCharacters.class, FOLDER + file)
                    .lines()
                    .map(line -> line.split("[\t ]"))
                    .filter(fields -> fields.length > 1)
                    .forEach(fields -> table.put(fields[0], fields[1]));
        }
        longest = table.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    String of(String text) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(longest, text.length() - at);
            while (length > 1 && !table.containsKey(text.substring(at, at + length))) {
                length--;
            }
            String piece = text.substring(at, at + length);
            written.append(table.getOrDefault(piece, piece));
            at += length;
        }
        return written.toString();
    }
}
