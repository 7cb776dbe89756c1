package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tongli.core.Coded;
import tongli.perception.whynot.WhyNot;
import tongli.perception.whynot.WordChange;

/**
 * The smallest changes by which a text would be read otherwise.
 *
 * @param label that was asked for; "any" for any other
 * @param found at most one of a kind, that of the fewest words first
 * @param noneFoundBy kinds of change that found nothing within the readings
 */
public record WhyNotJson(
        String label,
        int readings,
        List<FlipJson> found,
        @JsonProperty("none_found_by") List<String> noneFoundBy) {

    /** @param smallest whether every smaller change of its kind was read; if not, fewer words may do */
    public record FlipJson(
            String kind,
            List<ChangeJson> changes,
            String text,
            String dominant,
            double probability,
            boolean smallest) {}

    /** Offsets in the text as it was, in UTF-16 units; {@code from} is empty where a word is put in, {@code to} where it is left out. */
    public record ChangeJson(int start, int end, String from, String to) {}

    public static WhyNotJson of(WhyNot found) {
        return new WhyNotJson(
                found.asked().orElse("any"),
                found.readings(),
                found.found().stream().map(WhyNotJson::flip).toList(),
                found.without().stream().map(Coded::code).toList());
    }

    private static FlipJson flip(WhyNot.Flip flip) {
        return new FlipJson(
                flip.kind().code(),
                flip.changes().stream().map(WhyNotJson::change).toList(),
                flip.text(),
                flip.dominant(),
                flip.probability(),
                flip.smallest());
    }

    private static ChangeJson change(WordChange change) {
        return new ChangeJson(change.start(), change.end(), change.from(), change.to());
    }
}
