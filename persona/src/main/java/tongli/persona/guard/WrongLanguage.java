package tongli.persona.guard;

import tongli.core.Language;
import tongli.perception.language.LanguageDetector;
import tongli.perception.text.SimplifiedCharacters;

/** Whether a line is in another language or script than the talk; in Chinese, traditional characters are another script. */
final class WrongLanguage implements LineCheck {

    /** A brand or a grade may stand in Latin letters; a sentence may not. */
    private static final int MOST_LATIN_SHARE = 3;

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public Refusal code() {
        return Refusal.WRONG_LANGUAGE;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        Language language = grounds.language();
        return detector.detectOr(line, language) != language
                || detector.isNeither(line)
                || line.codePoints().anyMatch(point -> isForeign(point, language, grounds.script()))
                || language == Language.ZH && latin(line) * MOST_LATIN_SHARE > letters(line);
    }

    private static boolean isForeign(int point, Language language, String script) {
        if (!Character.isLetter(point) || script.indexOf(point) >= 0) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case LATIN -> false;
            case HAN -> language == Language.EN || SimplifiedCharacters.simplified(point) != point;
            default -> true;
        };
    }

    private static long latin(String line) {
        return line.codePoints()
                .filter(point ->
                        Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
    }

    private static long letters(String line) {
        return line.codePoints().filter(Character::isLetter).count();
    }
}
