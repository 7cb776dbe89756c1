package tongli.learning.data;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signs that a text is not what somebody wrote. They may be wrong, so nobody's line is dropped for them. Stateless. */
final class Suspicion {
    /** What is left when bytes are replaced (U+FFFD twice, read as GBK), or memory that was never set is read as GBK. */
    private static final Pattern DEBRIS = Pattern.compile("\uFFFD|锟斤拷|烫烫烫|屯屯屯");

    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]{2,}");
    private static final int CHINESE_AT_LEAST = 4;
    private static final List<Charset> WESTERN = charsets("windows-1252", "ISO-8859-1");
    private static final List<Charset> CHINESE = charsets("GB18030");
    private static final Set<UnicodeScript> LOOK_ALIKE = EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private Suspicion() {}

    private static List<Charset> charsets(String... names) {
        return Stream.of(names)
                .filter(Charset::isSupported) // a small Java may lack some
                .map(Charset::forName)
                .toList();
    }

    /** Whether some of it makes sense as UTF-8 once it is turned back into the bytes of another encoding. */
    static boolean isMojibake(String text) {
        return DEBRIS.matcher(text).find()
                || FOREIGN.matcher(text)
                        .results()
                        .map(run -> run.group())
                        .anyMatch(run ->
                                isUtf8In(run, WESTERN) || run.length() >= CHINESE_AT_LEAST && isUtf8In(run, CHINESE));
    }

    private static boolean isUtf8In(String run, List<Charset> wrong) {
        return wrong.stream().anyMatch(charset -> {
            try {
                ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(run));
                StandardCharsets.UTF_8.newDecoder().decode(bytes);
                return true;
            } catch (CharacterCodingException sound) {
                return false;
            }
        });
    }

    /** Whether a word has both Latin letters and some of a script that looks like Latin. */
    static boolean mixesScripts(String text) {
        boolean latin = false;
        boolean alike = false;
        for (int point : text.codePoints().toArray()) {
            UnicodeScript script = UnicodeScript.of(point);
            if (!Character.isLetter(point)) {
                latin = false;
                alike = false;
            }
            latin |= Character.isLetter(point) && script == UnicodeScript.LATIN;
            alike |= Character.isLetter(point) && LOOK_ALIKE.contains(script);
            if (latin && alike) {
                return true;
            }
        }
        return false;
    }

    /** The longest run of one character, white space aside. */
    static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        int before = -1;
        for (int point : text.codePoints().toArray()) {
            run = point == before ? run + 1 : 1;
            before = point;
            longest = Character.isWhitespace(point) ? longest : Math.max(longest, run);
        }
        return longest;
    }
}
