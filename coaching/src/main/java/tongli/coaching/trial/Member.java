package tongli.coaching.trial;

import java.util.regex.Pattern;

/**
 * Somebody who takes part.
 *
 * @param id by which the instructor knows them; a pseudonym is best
 * @param stratum the group within which arms are balanced; empty for none
 */
public record Member(String id, String stratum) {

    /** Safe in a table that a spreadsheet opens: no comma, quote or line end, and no formula at the beginning. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@/-]{0,79}");

    public Member {
        if (!PLAIN.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "the id must be 1 to 80 letters, digits, spaces or . _ @ / - and begin with a letter or digit");
        }
        if (!stratum.isEmpty() && !PLAIN.matcher(stratum).matches()) {
            throw new IllegalArgumentException(
                    "the stratum must be 1 to 80 letters, digits, spaces or . _ @ / - and begin with a letter or digit");
        }
    }
}
