package tongli.coaching.rating;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import tongli.core.Language;

/** How much of a reply is the other's own words, run by run: a reply that only reads a line back shares whole runs with it. */
final class Copied {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** A shorter run is shared by chance. */
    private static final int RUN_ZH = 3;

    private static final int RUN_EN = 8;

    /** Compared this far, in UTF-16 units: a hostile length must not hold the machine. */
    private static final int AT_MOST = 600;

    private Copied() {}

    /**
     * @param ofReply share of the reply's signs in runs that the line has too, in [0, 1]
     * @param ofLine as many signs as a share of the line's, at most 1
     */
    record Shares(double ofReply, double ofLine) {}

    static Shares of(Language language, String reply, String answered) {
        String mine = plain(reply);
        String theirs = plain(answered);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return new Shares(0, 0);
        }
        int run = language == Language.ZH ? RUN_ZH : RUN_EN;
        boolean[] copied = new boolean[mine.length()];
        for (int from = 0; from + run <= mine.length(); from++) {
            if (theirs.contains(mine.substring(from, from + run))) {
                Arrays.fill(copied, from, from + run, true);
            }
        }
        int signs = 0;
        for (boolean one : copied) {
            signs += one ? 1 : 0;
        }
        return new Shares((double) signs / mine.length(), Math.min(1, (double) signs / theirs.length()));
    }

    private static String plain(String text) {
        String plain =
                BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return plain.substring(0, Math.min(plain.length(), AT_MOST));
    }
}
