package tongli.persona.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * First lines for meeting somebody again: not every scenario has them.
 *
 * @param lines by {@link PoolKeys#AGAIN}; those of {@code told} hold {@value #TOPIC}, those of {@code promise} {@value #PROMISE}
 * @param names what the person calls each topic, by its id, where it stands for {@value #TOPIC}
 */
public record Again(Map<String, List<Line>> lines, Map<String, String> names) {

    /** Where the name of a topic that was told goes. */
    public static final String TOPIC = "{topic}";
    /** Where the learner's promise goes, as it stands after 你说 or "you'd". */
    public static final String PROMISE = "{promise}";

    /** What each line of a kind must hold, once; empty for most. */
    public static Optional<String> slot(String kind) {
        return switch (kind) {
            case "told" -> Optional.of(TOPIC);
            case "promise" -> Optional.of(PROMISE);
            default -> Optional.empty();
        };
    }
}
