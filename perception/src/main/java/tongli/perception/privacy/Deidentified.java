package tongli.perception.privacy;

import java.util.List;

/**
 * A text with placeholders, and where they came from: nothing in it says what they stand for.
 *
 * @param text with placeholders
 * @param replacements in order
 */
public record Deidentified(String text, List<Replacement> replacements) {
    public Deidentified {
        replacements = List.copyOf(replacements);
    }

    /**
     * @param placeholder what stands there now; the same words have the same one
     * @param found in the text as it was
     * @param start in the text as it is now, in UTF-16 units
     * @param end one past the last
     */
    public record Replacement(String placeholder, PersonalSpan found, int start, int end) {}
}
