package tongli.coaching.course.cohort;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What an instructor hands out so that people can join a cohort: eight signs that are told apart when read aloud or written by hand,
 * the last of which checks the others. Seven free signs of 31 are some 34 bits: to be guessed in no time without a limit on tries, so whoever takes codes from the
 * open must limit them.
 *
 * @param text such as {@code K7QM-2XPD}
 */
public record AccessCode(String text) {

    /** Without 0 and O, 1, I and L; 31 is prime, so that a slip and a swap of neighbours both change the check. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int FREE = 7;
    private static final int HALF = 4;

    /** @throws IllegalArgumentException if it is no such code */
    public AccessCode {
        if (!parse(text).map(Plain::text).equals(Optional.of(text))) {
            throw new IllegalArgumentException("the access code is none; it looks like K7QM-2XPD");
        }
    }

    private record Plain(String text) {}

    /** @param random must not be foreseen where codes keep people out */
    public static AccessCode random(RandomGenerator random) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < FREE; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new AccessCode(dashed(signs.toString() + check(signs)));
    }

    /** As people write it: with or without dash and spaces, in either case. Empty if it is none. */
    public static Optional<AccessCode> of(String written) {
        return parse(written).map(plain -> new AccessCode(plain.text()));
    }

    private static Optional<Plain> parse(String written) {
        String signs = written.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (signs.length() != FREE + 1
                || signs.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)
                || check(signs.substring(0, FREE)) != signs.charAt(FREE)) {
            return Optional.empty();
        }
        return Optional.of(new Plain(dashed(signs)));
    }

    private static String dashed(String signs) {
        return signs.substring(0, HALF) + "-" + signs.substring(HALF);
    }

    /** A sum of values times places, modulo 31. */
    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum += (i + 1) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }
}
