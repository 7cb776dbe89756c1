package tongli.server.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tongli.core.Language;
import tongli.core.Sha256;

/**
 * The words by which people are asked, in one language: a file {@code PURPOSE-VERSION-LANGUAGE.txt} beside this class, whose first line is the
 * title.
 *
 * @param version from 1
 * @param body what follows the title, in paragraphs
 * @param sha256 of the file as it lies there, in hexadecimal digits; {@code sha256sum} gives the same
 */
public record ConsentText(
        ConsentPurpose purpose, int version, Language language, String title, String body, String sha256) {

    /** Those that are shown now. */
    public static ConsentText newest(ConsentPurpose purpose, Language language) {
        return of(purpose, purpose.newest(), language);
    }

    /** @throws IllegalArgumentException if there are none of that number */
    public static ConsentText of(ConsentPurpose purpose, int version, Language language) {
        String file = "%s-%d-%s.txt".formatted(purpose.code(), version, language.code());
        try (InputStream in = ConsentText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        file + " is not there; name a version from 1 to " + purpose.newest());
            }
            byte[] bytes = in.readAllBytes();
            String[] parts = new String(bytes, StandardCharsets.UTF_8).strip().split("\n\n", 2);
            return new ConsentText(purpose, version, language, parts[0], parts[1], Sha256.hex(bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
