package tongli.understanding;

import java.util.regex.Pattern;

/** Undoes the simple ways in which people write around a filter: dots between characters, digits for letters. */
final class EvasionFold {

    private static final Pattern SPELLED = Pattern.compile("(?:(?<![a-z])[a-z0-9][ .*_-]){2,}[a-z0-9](?![a-z])");
    private static final String SEPARATORS = ".*·-_/|~+、'";

    private EvasionFold() {}

    static FoldedText of(String text) {
        FoldedText plain = FoldedText.of(text).refold(EvasionFold::unmask);
        boolean[] drop = new boolean[plain.text().length()];
        var spelled = SPELLED.matcher(plain.text());
        while (spelled.find()) {
            for (int i = spelled.start(); i < spelled.end(); i++) {
                drop[i] = " .*_-".indexOf(plain.text().charAt(i)) >= 0;
            }
        }
        return plain.refold((whole, i) -> drop[i] ? 0 : whole.charAt(i));
    }

    private static char unmask(String text, int i) {
        char c = text.charAt(i);
        if (SEPARATORS.indexOf(c) >= 0 && between(text, i)) {
            return 0;
        }
        boolean inWord = letterAt(text, i - 1) || letterAt(text, i + 1);
        if (!inWord || (Character.isDigit(c) && !(letterAt(text, i - 1) && letterAt(text, i + 1)))) {
            return c;
        }
        return switch (c) {
            case '1', '!', '|' -> letterAt(text, i - 1) && letterAt(text, i + 1) ? 'i' : c;
            case '3' -> 'e';
            case '0' -> 'o';
            case '@' -> 'a';
            case '5', '$' -> letterAt(text, i + 1) ? 's' : c;
            case '*' -> letterAt(text, i - 1) && letterAt(text, i + 1) ? 'i' : c;
            default -> c;
        };
    }

    private static boolean between(String text, int i) {
        return i > 0
                        && i + 1 < text.length()
                        && FoldedText.isChinese(text.charAt(i - 1))
                        && (FoldedText.isChinese(text.charAt(i + 1)) || SEPARATORS.indexOf(text.charAt(i + 1)) >= 0)
                || i > 1
                        && i + 1 < text.length()
                        && SEPARATORS.indexOf(text.charAt(i - 1)) >= 0
                        && FoldedText.isChinese(text.charAt(i - 2))
                        && FoldedText.isChinese(text.charAt(i + 1));
    }

    private static boolean letterAt(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }
}
