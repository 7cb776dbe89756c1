package tongli.authored;

import java.util.Locale;
import java.util.regex.Pattern;
import tongli.core.Language;

/** How long a line is, and what it ends in. Stateless. */
public final class LineShape {
    private static final int USUAL_SIGNS = 40;
    private static final int USUAL_WORDS = 25;

    private static final Pattern QUESTION = Pattern.compile("[?？][\"”’）)*]*$");
    private static final Pattern THANKING = Pattern.compile("谢谢|多谢|\\b(thanks|thank you|cheers|ta)\\b");

    private LineShape() {}

    /** Signs without spaces in Chinese, words in English. */
    public static int length(String words, Language language) {
        return language == Language.ZH
                ? (int) words.codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .count()
                : words.strip().split("\\s+").length;
    }

    /** Most turns of people who chat are no longer than this, in the unit of {@link #length}. */
    public static int usual(Language language) {
        return language == Language.ZH ? USUAL_SIGNS : USUAL_WORDS;
    }

    public static boolean asks(String words) {
        return QUESTION.matcher(words).find();
    }

    public static boolean thanks(String words) {
        return THANKING.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}
