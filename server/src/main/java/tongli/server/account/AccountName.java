package tongli.server.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that somebody signs in with: 3 to 64 letters, digits and {@code . _ - @ +}, no matter in which case. Two that
 * look alike after compatibility normalisation (NFKC) are one, so that nobody can pass for another.
 *
 * @param text folded
 */
public record AccountName(String text) {

    public static final String RULE = "3 to 64 letters, digits, dots, hyphens, underscores, plus or at signs";

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{2,63}");

    /** @return empty if it breaks {@link #RULE} */
    public static Optional<AccountName> of(String written) {
        String folded =
                Normalizer.normalize(written.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return FORM.matcher(folded).matches() ? Optional.of(new AccountName(folded)) : Optional.empty();
    }
}
