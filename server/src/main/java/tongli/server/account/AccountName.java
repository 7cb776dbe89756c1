package tongli.server.account;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name that somebody signs in with: 3 to 64 letters, digits and {@code . _ - @ +}, no matter in which case. Two that are one after
 * compatibility normalisation (NFKC) are one; and its letters are of one script, or Latin beside those of Chinese, Japanese or Korean, so that
 * a Cyrillic letter does not pass for a Latin one.
 *
 * @param text folded
 */
public record AccountName(String text) {

    public static final String RULE =
            "3 to 64 letters of one script, digits, dots, hyphens, underscores, plus or at signs";

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{2,63}");
    /** Normalising takes long for long texts of combining marks. */
    private static final int LONGEST_WRITTEN = 256;

    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /** @return empty if it breaks {@link #RULE} */
    public static Optional<AccountName> of(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        String folded = fold(written.strip());
        boolean fits = FORM.matcher(folded).matches() && fold(folded).equals(folded) && isOfOneScript(folded);
        return fits ? Optional.of(new AccountName(folded)) : Optional.empty();
    }

    /** Twice: lower-casing may make what composes anew. */
    private static String fold(String text) {
        String once = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(once, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfOneScript(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        if (scripts.removeAll(EAST_ASIAN)) {
            scripts.remove(UnicodeScript.LATIN);
            return scripts.isEmpty();
        }
        return scripts.size() <= 1;
    }
}
