package tongli.camp.talk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import tongli.persona.engine.Fit;

/**
 * What came of a response.
 *
 * @param after the talk from there
 * @param reward the weighted sum of the parts
 * @param parts of the reward, each with its weight
 * @param fit whether what it reflected was true; whoever puts it into words must know
 */
public record Outcome(Talk after, double reward, Map<RewardPart, Double> parts, Fit fit) {
    public Outcome {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }
}
