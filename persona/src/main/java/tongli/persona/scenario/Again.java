package tongli.persona.scenario;

import java.util.List;
import java.util.Map;

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
}
