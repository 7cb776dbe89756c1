package tongli.perception.registry.serving;

import java.util.Optional;
import tongli.perception.registry.ModelState;

/**
 * How a model that is loaded does, since it was loaded here.
 *
 * @param digest empty for what ships
 * @param requests answered and failed
 * @param errors those that failed; of a canary, another answered them
 * @param abstained of those answered
 * @param p50Millis time to answer, of the last 512 requests that asked for no evidence; 0 before the first
 * @param disagreements of a shadow
 */
public record ServedCounts(
        String digest,
        ModelState state,
        long requests,
        long errors,
        long abstained,
        double p50Millis,
        double p95Millis,
        Optional<Disagreements> disagreements) {}
