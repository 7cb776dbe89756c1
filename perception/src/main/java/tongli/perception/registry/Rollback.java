package tongli.perception.registry;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Back to what served before, in one step. Stateless. */
public final class Rollback {
    private Rollback() {}

    /**
     * Without the canary if there is one, else by one promotion. What is gone back to must be whole.
     *
     * @return the decision; its model is the one that is left
     * @throws IOException if nothing was promoted, or what served before was changed since
     */
    public static Decision of(ModelRegistry registry, Slot slot, String who, String why) throws IOException {
        Standing seen = registry.standing(slot);
        if (!seen.canGoBack()) {
            throw new IOException(
                    "nothing was promoted in %s, so there is nothing to go back from".formatted(slot.name()));
        }
        Optional<String> left = seen.canary().map(Canary::model).or(seen::serving);
        Optional<String> next = seen.back().serving();
        if (next.isPresent()) {
            registry.open(slot, next.get()).check();
        }
        return registry.decide(slot, Act.ROLLED_BACK, who, left, why, List.of(), now -> {
            if (!now.serving().equals(seen.serving()) || !now.canary().equals(seen.canary())) {
                throw new IOException(
                        "%s was changed by somebody else just now; look at it again".formatted(slot.name()));
            }
            return now.back();
        });
    }

    /**
     * Without the one that listens; what answers is as it was.
     *
     * @return the decision; its model is the shadow that was taken back
     * @throws IOException if none listens
     */
    public static Decision ofShadow(ModelRegistry registry, Slot slot, String who, String why) throws IOException {
        Optional<String> shadow = registry.standing(slot).shadow();
        if (shadow.isEmpty()) {
            throw new IOException("no model listens in %s, so there is none to take back".formatted(slot.name()));
        }
        return registry.decide(slot, Act.ROLLED_BACK, who, shadow, why, List.of(), Standing::withoutShadow);
    }
}
