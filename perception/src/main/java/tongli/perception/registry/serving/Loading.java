package tongli.perception.registry.serving;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.perception.registry.Digest;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.Slot;

/**
 * Loads the models of one slot beside those that are loaded. What cannot be loaded is told and not thrown, not even an error of the
 * machine's: else what was loaded before it would be held by nobody and never closed. For one use, on one thread.
 */
final class Loading<A> {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final Slot slot;
    private final Kind<A> kind;
    private final ModelRegistry registry;
    private final Deployment<A> before;
    private final Map<String, Member<A>> fresh = new HashMap<>();
    private final Map<String, String> failed = new HashMap<>();

    /** @param before whose models are loaded already */
    Loading(Slot slot, Kind<A> kind, ModelRegistry registry, Deployment<A> before) {
        this.slot = slot;
        this.kind = kind;
        this.registry = registry;
        this.before = before;
    }

    /** One that is loaded already, or is now; empty if it cannot be. */
    Optional<Member<A>> of(String digest) {
        Optional<Member<A>> there = before.member(digest).or(() -> Optional.ofNullable(fresh.get(digest)));
        if (there.isPresent()) {
            return there;
        }
        try {
            Member<A> member = new Member<>(digest, warm(kind.load(registry.open(slot, digest))));
            fresh.put(digest, member);
            return Optional.of(member);
        } catch (IOException | RuntimeException | Error refused) {
            String why = Optional.ofNullable(refused.getMessage())
                    .orElse(refused.getClass().getName());
            failed.put(digest, why);
            LOG.atError()
                    .addKeyValue("slot", slot.name())
                    .addKeyValue("model", Digest.shortened(digest))
                    .addKeyValue("failure", why)
                    .log("a model could not be loaded; what served goes on");
            return Optional.empty();
        }
    }

    /** One text that nobody sees: the first call to a model takes longer. */
    private LoadedModel<A> warm(LoadedModel<A> model) {
        try {
            model.read(WarmUp.query(slot.language()));
            return model;
        } catch (RuntimeException | Error failing) {
            model.close();
            throw failing;
        }
    }

    /** How many were loaded here. */
    int loaded() {
        return fresh.size();
    }

    /** Why some were not, by digest. */
    Map<String, String> failed() {
        return Map.copyOf(failed);
    }
}
