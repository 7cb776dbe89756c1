package tongli.authored;

import java.util.Locale;

/** What is left of words without signs, spaces and case: people hear them as the same. Stateless. */
public final class Letters {
    private Letters() {}

    public static String of(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
