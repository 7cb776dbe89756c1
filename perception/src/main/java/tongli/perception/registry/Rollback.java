package tongli.perception.registry;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Back to what served before, in one step. Stateless. */
public final class Rollback {
    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private Rollback() {}

    /**
     * Without the canary if there is one, else by one promotion. A model that was changed since or is gone is passed over, for whoever goes
     * back needs something that serves: to the latest before it that is whole, at last to what ships, or to nothing.
     *
     * @return the decision; its model is the one that is left
     * @throws IOException if nothing was promoted
     * @throws IllegalArgumentException as {@link Decision#check}
     */
    public static Decision of(ModelRegistry registry, Slot slot, String who, String why) throws IOException {
        Decision.check(who, why);
        registry.recover();
        Standing seen = registry.standing(slot);
        if (!seen.canGoBack()) {
            throw new IOException(
                    "nothing was promoted in %s, so there is nothing to go back from".formatted(slot.name()));
        }
        Optional<String> left = seen.canary().map(Canary::model).or(seen::serving);
        int steps = seen.canary().isPresent() ? 1 : steps(registry, seen);
        return registry.decide(slot, Act.ROLLED_BACK, who, left, why, List.of(), now -> {
            if (!now.serving().equals(seen.serving()) || !now.canary().equals(seen.canary())) {
                throw changedMeanwhile(slot);
            }
            return back(now, steps);
        });
    }

    private static int steps(ModelRegistry registry, Standing seen) {
        int steps = 1;
        Optional<String> next = seen.back().serving();
        while (next.isPresent() && !isWhole(registry, seen.slot(), next.get())) {
            steps++;
            next = back(seen, steps).serving();
        }
        return steps;
    }

    private static Standing back(Standing standing, int steps) {
        Standing back = standing;
        for (int step = 0; step < steps; step++) {
            back = back.back();
        }
        return back;
    }

    private static boolean isWhole(ModelRegistry registry, Slot slot, String digest) {
        try {
            registry.open(slot, digest).check();
            return true;
        } catch (IOException refused) {
            LOG.atWarn()
                    .addKeyValue("slot", slot.name())
                    .addKeyValue("model", Digest.shortened(digest))
                    .addKeyValue("failure", refused.getMessage())
                    .log("a model that served before is not whole and is passed over");
            return false;
        }
    }

    private static IOException changedMeanwhile(Slot slot) {
        return new IOException("%s was changed by somebody else just now; look at it again".formatted(slot.name()));
    }

    /**
     * Without the one that listens; what answers is as it was.
     *
     * @return the decision; its model is the shadow that was taken back
     * @throws IOException if none listens
     */
    public static Decision ofShadow(ModelRegistry registry, Slot slot, String who, String why) throws IOException {
        registry.recover();
        Optional<String> shadow = registry.standing(slot).shadow();
        if (shadow.isEmpty()) {
            throw new IOException("no model listens in %s, so there is none to take back".formatted(slot.name()));
        }
        return registry.decide(slot, Act.ROLLED_BACK, who, shadow, why, List.of(), now -> {
            if (!now.shadow().equals(shadow)) {
                throw changedMeanwhile(slot);
            }
            return now.withoutShadow();
        });
    }
}
