package tongli.coaching;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.ReplyFlag;
import tongli.perception.language.LanguageDetector;
import tongli.understanding.ReplyReading;

/** When not to judge. Stateless. */
final class Abstention {

    /** What people do answer with one letter; any other is a slip of the hand. */
    private static final Set<String> ONE_LETTER_ANSWERS = Set.of("k", "y", "n");

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    private Abstention() {}

    /** The code of the reason, as in the remark files; empty when the reply can be judged. */
    static Optional<String> reason(AssessmentRequest request, ReplyReading reading) {
        String reply = request.reply();
        long chinese = reply.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long latin = reply.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        long letters = reply.codePoints().filter(Character::isLetter).count();
        boolean slip = letters == 1
                && latin == 1
                && !ONE_LETTER_ANSWERS.contains(reply.strip().toLowerCase(Locale.ROOT));
        if (letters == 0 || slip || (chinese == 0 && isGarbled(reply, latin))) {
            return Optional.of("abstain_garbled");
        }
        if (request.languageFoundOut()
                && (DETECTOR.isNeither(reply)
                        || DETECTOR.isNeither(request.toContext().answered()))) {
            return Optional.of("abstain_neither");
        }
        boolean foreign = letters > chinese + latin && letters - chinese - latin > letters / 2;
        boolean other =
                request.language() == Language.ZH ? chinese == 0 && latin > 12 : chinese > 3 && chinese * 2 > latin;
        if (foreign || other) {
            return Optional.of("abstain_language");
        }
        if (Blank.is(request.toContext().answered()) && reading.has(ReplyFlag.TOO_SHORT)) {
            return Optional.of("abstain_context");
        }
        return Optional.empty();
    }

    /** Keys struck at random: one long run with hardly a vowel, or one character over and over. */
    private static boolean isGarbled(String reply, long latin) {
        long vowels = reply.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> "aeiouy".indexOf(c) >= 0)
                .count();
        long kinds = reply.chars().distinct().count();
        return latin >= 6 && (vowels * 7 < latin || kinds <= 2);
    }
}
