package tongli.perception.registry.serving;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of comparing a shadow with what answered.
 *
 * @param compared how many requests
 * @param differing of those, on how many it says another dominant label
 * @param dropped how many it did not come to
 * @param pairs how often by {@code served → shadow}
 */
public record Disagreements(long compared, long differing, long dropped, Map<String, Long> pairs) {
    public Disagreements {
        pairs = Map.copyOf(new TreeMap<>(pairs));
    }
}
