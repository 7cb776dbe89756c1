package tongli.core;

import java.util.regex.Pattern;

/**
 * Words that somebody typed, made fit to read, keep and show: the one rule for everything that takes a text in. Readings
 * and their offsets are of the text that comes out.
 *
 * <p>A line ends with U+000A however it ended before. Other control characters but the tab are dropped, and so are those
 * that turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069), by which a text can show as another than it
 * is. Half a surrogate pair becomes U+FFFD. Everything else stays, joiners of emoji and accents included.
 *
 * <p>Source: Unicode Technical Report 36, section 3; Boucher and Anderson, "Trojan Source", 2021.
 */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** The text by this rule; applied twice it changes nothing more. */
    public static String of(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        StringBuilder plain = new StringBuilder(lines.length());
        lines.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                plain.append('\uFFFD');
            } else if (stays(point)) {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }

    /** The same on one line, as a name is: each run of white space is one space, and there is none at its ends. */
    public static String line(String typed) {
        return SPACE.matcher(of(typed).strip()).replaceAll(" ");
    }

    /** Whether {@link #of} would leave the text as it is. */
    public static boolean is(String text) {
        return of(text).equals(text);
    }

    /**
     * How many characters a text has, for limits and for telling: Unicode code points, so that 😀 is one and not two. A
     * sign put together from several, such as a family of emoji, counts as many as it has parts. The page counts alike
     * ({@code web/src/practice/characters.ts}).
     */
    public static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean stays(int point) {
        boolean turnsDirection = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean control = Character.getType(point) == Character.CONTROL && point != '\n' && point != '\t';
        return !turnsDirection && !control;
    }
}
