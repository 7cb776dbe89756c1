package tongli.wire;

import java.util.List;
import tongli.perception.privacy.Deidentified;

/**
 * A text with placeholders. What they stand for is nowhere in it.
 *
 * @param text with placeholders
 */
public record DeidentifiedJson(String text, List<ReplacedJson> replaced) {

    /**
     * One placeholder.
     *
     * @param start in the text that was given, in UTF-16 units
     * @param end one past the last
     * @param placeholderStart in the text with placeholders
     * @param placeholderEnd one past the last
     */
    public record ReplacedJson(
            String kind, String placeholder, int start, int end, int placeholderStart, int placeholderEnd) {}

    public static DeidentifiedJson of(Deidentified done) {
        return new DeidentifiedJson(
                done.text(),
                done.replacements().stream()
                        .map(one -> new ReplacedJson(
                                one.found().kind().code(),
                                one.placeholder(),
                                one.found().start(),
                                one.found().end(),
                                one.start(),
                                one.end()))
                        .toList());
    }
}
