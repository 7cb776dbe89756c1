package tongli.learning.robustness;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tongli.core.BundledText;

/**
 * Chinese characters that sound alike, among the 3,755 commonest (the first level of GB/T 2312).
 *
 * <p>The table is HanLP's {@code pinyin.txt} (Apache-2.0), read from its jar, the first reading of each character; HanLP's code is not used.
 * Immutable, safe for many threads.
 */
final class Homophones {
    private static final String TABLE = "/data/dictionary/pinyin/pinyin.txt";

    private final Map<Character, String> keys = new HashMap<>();
    private final Map<String, List<Character>> alike = new HashMap<>();

    private Homophones(boolean nearly) {
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        BundledText.read(Homophones.class, TABLE)
                .lines()
                .filter(line -> line.length() > 2 && line.charAt(1) == '=')
                .forEach(line -> {
                    char sign = line.charAt(0);
                    String reading = line.substring(2).split(",")[0];
                    if (isCommon(sign, common)) {
                        String key = nearly ? blurred(reading) : reading;
                        keys.put(sign, key);
                        alike.computeIfAbsent(key, any -> new ArrayList<>()).add(sign);
                    }
                });
    }

    /** The same syllable in the same tone. */
    static Homophones exact() {
        return new Homophones(false);
    }

    /** In any tone, and alike as many speakers do not part them: z and zh, c and ch, s and sh, n and l, an and ang, en and eng, in and ing. */
    static Homophones near() {
        return new Homophones(true);
    }

    private static String blurred(String reading) {
        return reading.replaceAll("[0-9]", "")
                .replaceAll("^([zcs])h", "$1")
                .replaceAll("^n", "l")
                .replaceAll("ng$", "n");
    }

    /** Of GB/T 2312 the rows 16 to 55. */
    private static boolean isCommon(char sign, CharsetEncoder common) {
        if (!common.canEncode(sign)) {
            return false;
        }
        byte[] bytes = Character.toString(sign).getBytes(common.charset());
        int row = (bytes[0] & 0xFF) - 0xA0;
        return bytes.length == 2 && row >= 16 && row <= 55;
    }

    /** Another character that sounds like it; empty if there is none among the common ones. */
    Optional<Character> of(char sign, Random random) {
        String key = keys.get(sign);
        List<Character> others = key == null ? List.of() : alike.getOrDefault(key, List.of());
        return others.size() < 2
                ? Optional.empty()
                : Optional.of(
                        others.get((others.indexOf(sign) + 1 + random.nextInt(others.size() - 1)) % others.size()));
    }
}
