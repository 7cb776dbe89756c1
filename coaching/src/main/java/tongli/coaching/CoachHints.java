package tongli.coaching;

import java.util.List;

/**
 * What the author of a scenario would have answered to the person's last line.
 *
 * @param hear plain reflections, best first; may be empty
 * @param ask open questions, best first; may be empty
 */
public record CoachHints(List<String> hear, List<String> ask) {
    public static final CoachHints NONE = new CoachHints(List.of(), List.of());

    public CoachHints {
        hear = List.copyOf(hear);
        ask = List.copyOf(ask);
    }
}
