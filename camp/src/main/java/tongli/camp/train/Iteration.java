package tongli.camp.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an iteration came to.
 *
 * @param steps acted so far, in all worlds
 * @param measures by name, such as {@code episode/return}; only of what happened, so that a measure may be missing
 */
public record Iteration(long steps, Map<String, Double> measures) {
    public Iteration {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }
}
