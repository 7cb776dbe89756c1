package tongli.camp.env;

import java.util.Map;

/**
 * How an episode begins.
 *
 * @param info figures for logs; no policy may see them
 */
public record Start<O>(O observation, Map<String, Double> info) {
    public Start {
        info = Map.copyOf(info);
    }
}
