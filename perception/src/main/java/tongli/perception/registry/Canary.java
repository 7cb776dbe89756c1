package tongli.perception.registry;

import tongli.core.Require;

/**
 * A model that answers some requests.
 *
 * @param model its digest
 * @param share of requests, above 0 and below 1
 */
public record Canary(String model, double share, CanaryBounds bounds) {
    private static final double LEAST = 0.001;

    public Canary {
        Digest.check(model);
        Require.inRange("share", share, LEAST, 1 - LEAST);
    }
}
