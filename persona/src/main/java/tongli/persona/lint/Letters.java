package tongli.persona.lint;

import java.util.Locale;

/** What is left of words without signs, spaces and case: people hear them as the same. Stateless. */
final class Letters {
    private Letters() {}

    static String of(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
