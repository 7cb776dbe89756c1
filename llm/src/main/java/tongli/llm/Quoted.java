package tongli.llm;

import java.util.regex.Pattern;
import tongli.core.PlainText;

/**
 * Other people's words, made harmless to stand in a prompt: on one line, without characters that do not show (in which
 * orders can hide), and without any sign that marks the prompt's own parts, so that nothing in them can end the quotation.
 */
final class Quoted {

    private static final int MOST = 600;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final String SIGNS = "〔〕【】<>`{}[]#|\\";
    private static final String WIDE = "（）（）＜＞＇（）（）＃／／";

    private Quoted() {}

    static String of(String words) {
        String line = SPACE.matcher(UNSEEN.matcher(PlainText.of(words)).replaceAll(""))
                .replaceAll(" ")
                .strip();
        StringBuilder harmless = new StringBuilder("〔");
        line.codePoints().limit(MOST).forEach(point -> {
            int at = SIGNS.indexOf(point);
            harmless.appendCodePoint(at < 0 ? point : WIDE.charAt(at));
        });
        return harmless.append('〕').toString();
    }
}
