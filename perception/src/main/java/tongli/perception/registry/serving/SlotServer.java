package tongli.perception.registry.serving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.core.EmotionQuery;
import tongli.perception.registry.Canary;
import tongli.perception.registry.Digest;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;
import tongli.perception.registry.serving.Deployment.Shadow;

/**
 * Answers what one slot is asked, by whichever model the registry has serve there. {@link #follow} loads what is new beside what serves
 * and puts it in its place in one step; a call keeps the model that it began with, and a model is closed after its last call. Safe for
 * many threads.
 *
 * @param <A> what its models say
 */
final class SlotServer<A> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlotServer.class);

    private final Slot slot;
    private final Kind<A> kind;
    private final Optional<LoadedModel<A>> shipped;
    private final ModelRegistry registry;
    private final ShadowQueue shadows;
    private final LongSupplier nanos;

    private volatile Deployment<A> deployment;
    private volatile Map<String, String> troubles = Map.of();
    private @Nullable Standing followed;
    private volatile boolean closed;

    /** @param shipped what serves where nothing was promoted; its owner closes it */
    SlotServer(
            Slot slot,
            Kind<A> kind,
            Optional<LoadedModel<A>> shipped,
            ModelRegistry registry,
            ShadowQueue shadows,
            LongSupplier nanos) {
        this.slot = slot;
        this.kind = kind;
        this.shipped = shipped;
        this.registry = registry;
        this.shadows = shadows;
        this.nanos = nanos;
        Optional<Seat<A>> first = shipped.map(SlotServer::memberOfShipped).map(Seat::new);
        this.deployment = new Deployment<>(Standing.empty(slot), first, Optional.empty(), Optional.empty());
    }

    private static <A> Member<A> memberOfShipped(LoadedModel<A> model) {
        return new Member<>("", new LoadedModel<A>() {
            @Override
            public A read(EmotionQuery query) {
                return model.read(query);
            }

            @Override
            public void close() {
                // it is not ours
            }
        });
    }

    Slot slot() {
        return slot;
    }

    Standing standing() {
        return deployment.standing();
    }

    boolean serves() {
        return deployment.serving().isPresent();
    }

    /** Why models that should be loaded are not, by digest. */
    Map<String, String> troubles() {
        return troubles;
    }

    /**
     * @param key decides whether a canary answers: the same for whoever is to be answered by the same model
     * @throws NotServedException if nothing serves
     */
    A read(EmotionQuery query, String key) {
        while (true) {
            Deployment<A> now = deployment;
            Optional<A> tried = now.canary()
                    .filter(one -> isAsked(now.standing().canary(), key))
                    .filter(one -> one.member().take())
                    .flatMap(one -> tried(one, query));
            if (tried.isPresent()) {
                return tried.get();
            }
            Seat<A> serving = now.serving().orElseThrow(() -> new NotServedException(slot.name()));
            if (serving.member().take()) {
                A answer = answered(serving, query);
                now.shadow().ifPresent(shadow -> compare(shadow, query, answer));
                return answer;
            }
            if (closed) {
                throw new NotServedException(slot.name());
            } // else another was put in its place since we looked
        }
    }

    private static boolean isAsked(Optional<Canary> canary, String key) {
        return canary.filter(one -> Share.has(one.model(), key, one.share())).isPresent();
    }

    /** By a canary, whose failures are counted and not told: what serves answers then. */
    private Optional<A> tried(Seat<A> canary, EmotionQuery query) {
        try {
            return Optional.of(answered(canary, query));
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .addKeyValue("slot", slot.name())
                    .addKeyValue("model", Digest.shortened(canary.digest()))
                    .addKeyValue("failure", failed.getClass().getName())
                    .log("a canary failed; what serves answers instead");
            return Optional.empty();
        }
    }

    /** @param seat whose member was taken; it is let go */
    private A answered(Seat<A> seat, EmotionQuery query) {
        try {
            long began = nanos.getAsLong();
            A answer = seat.member().model().read(query);
            seat.tally().answered(nanos.getAsLong() - began, kind.said(answer).uncertain());
            return answer;
        } catch (RuntimeException failed) {
            seat.tally().failed();
            throw failed;
        } finally {
            seat.member().letGo();
        }
    }

    private void compare(Shadow<A> shadow, EmotionQuery query, A answer) {
        String served = kind.said(answer).label();
        boolean taken = shadows.offer(() -> {
            if (shadow.seat().member().take()) {
                try {
                    A other = answered(shadow.seat(), query);
                    shadow.disagreement().compare(served, kind.said(other).label());
                } catch (RuntimeException failed) {
                    LOG.atDebug().addKeyValue("slot", slot.name()).log("a shadow failed; that is counted");
                }
            }
        });
        if (!taken) {
            shadow.disagreement().drop();
        }
    }

    /**
     * Does what the registry says now. What cannot be loaded is told by {@link #troubles}, and what serves goes on.
     *
     * @param again whether to try once more what could not be loaded
     * @throws IOException if the pointer cannot be read; nothing is changed then
     */
    synchronized void follow(boolean again) throws IOException {
        Standing wanted = registry.standing(slot);
        if (closed || wanted.equals(followed) && !(again && !troubles.isEmpty())) {
            return;
        }
        Deployment<A> old = deployment;
        Map<String, String> failed = new HashMap<>();
        Map<String, Member<A>> fresh = new HashMap<>();
        Optional<Member<A>> first = wanted.serving().isPresent()
                ? loaded(wanted.serving().get(), old, fresh, failed)
                        .or(() -> old.serving().map(Seat::member))
                : old.member("").or(() -> shipped.map(SlotServer::memberOfShipped));
        Optional<Seat<A>> serving = first.map(member -> seated(member, old.serving()));
        Optional<Seat<A>> canary = wanted.canary()
                .flatMap(one -> loaded(one.model(), old, fresh, failed))
                .map(member -> seated(member, old.canary()));
        Optional<Shadow<A>> shadow = wanted.shadow()
                .flatMap(digest -> loaded(digest, old, fresh, failed))
                .map(member -> listening(member, serving, old));
        Deployment<A> next = new Deployment<>(wanted, serving, canary, shadow);
        deployment = next;
        followed = wanted;
        troubles = Map.copyOf(failed);
        List<Member<A>> kept = next.members();
        old.members().stream().filter(member -> !kept.contains(member)).forEach(Member::letGo);
        LOG.atInfo()
                .addKeyValue("slot", slot.name())
                .addKeyValue("decision", wanted.decision())
                .addKeyValue("serving", serving.map(one -> told(one.digest())).orElse("nothing"))
                .addKeyValue("loaded", fresh.size())
                .addKeyValue("not_loaded", failed.size())
                .log("models follow the registry");
    }

    /** Who goes on in a part goes on being counted; who begins in one begins at 0. */
    private static <A> Seat<A> seated(Member<A> member, Optional<Seat<A>> before) {
        return before.filter(seat -> seat.member() == member).orElseGet(() -> new Seat<>(member));
    }

    /** Compared anew where another serves. */
    private static <A> Shadow<A> listening(Member<A> member, Optional<Seat<A>> serving, Deployment<A> old) {
        boolean sameServes = serving.map(Seat::digest).equals(old.serving().map(Seat::digest));
        return old.shadow()
                .filter(one -> one.seat().member() == member && sameServes)
                .orElseGet(() -> new Shadow<>(new Seat<>(member), new Disagreement()));
    }

    private static String told(String digest) {
        return digest.isEmpty() ? "what ships" : Digest.shortened(digest);
    }

    /** One that is loaded already, or is now. */
    private Optional<Member<A>> loaded(
            String digest, Deployment<A> old, Map<String, Member<A>> fresh, Map<String, String> failed) {
        Optional<Member<A>> there = old.member(digest).or(() -> Optional.ofNullable(fresh.get(digest)));
        if (there.isPresent()) {
            return there;
        }
        try {
            RegisteredModel model = registry.open(slot, digest);
            Member<A> member = new Member<>(digest, warm(kind.load(model)));
            fresh.put(digest, member);
            return Optional.of(member);
        } catch (IOException | RuntimeException refused) {
            failed.put(digest, String.valueOf(refused.getMessage()));
            LOG.atError()
                    .addKeyValue("slot", slot.name())
                    .addKeyValue("model", Digest.shortened(digest))
                    .addKeyValue("failure", refused.getMessage())
                    .log("a model could not be loaded; what served goes on");
            return Optional.empty();
        }
    }

    /** One text that nobody sees: the first call to a model takes longer. */
    private LoadedModel<A> warm(LoadedModel<A> model) {
        try {
            model.read(WarmUp.query(slot.language()));
            return model;
        } catch (RuntimeException failed) {
            model.close();
            throw failed;
        }
    }

    /** Why the canary is to go, in numbers; empty if it may stay, or there is none. */
    Optional<String> canaryBroke() {
        Deployment<A> now = deployment;
        return now.canary()
                .flatMap(seat -> now.standing()
                        .canary()
                        .flatMap(canary -> CanaryWatch.broken(seat.tally().counts(), canary.bounds())));
    }

    List<ServedCounts> counts() {
        Deployment<A> now = deployment;
        List<ServedCounts> counts = new ArrayList<>();
        now.serving().ifPresent(one -> counts.add(counts(one, ModelState.SERVING, Optional.empty())));
        now.canary().ifPresent(one -> counts.add(counts(one, ModelState.CANARY, Optional.empty())));
        now.shadow()
                .ifPresent(one -> counts.add(counts(
                        one.seat(),
                        ModelState.SHADOW,
                        Optional.of(one.disagreement().counts()))));
        return counts;
    }

    private static ServedCounts counts(Seat<?> seat, ModelState state, Optional<Disagreements> disagreements) {
        Tally.Counts counts = seat.tally().counts();
        return new ServedCounts(
                seat.digest(),
                state,
                counts.requests(),
                counts.errors(),
                counts.abstained(),
                counts.p50Millis(),
                counts.p95Millis(),
                disagreements);
    }

    /** Models are closed after the calls under way. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            deployment.members().forEach(Member::letGo);
        }
    }
}
