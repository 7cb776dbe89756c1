package tongli.perception.registry.serving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.core.EmotionQuery;
import tongli.perception.registry.Canary;
import tongli.perception.registry.Digest;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;
import tongli.perception.registry.serving.Deployment.Shadow;
import tongli.perception.registry.serving.ServedWatch.Compared;

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
    private final ServedWatch watch;

    private volatile Deployment<A> deployment;
    private volatile Map<String, String> troubles = Map.of();
    private @Nullable Standing followed;
    /** What the pointer said last that was never decided. */
    private @Nullable Standing undecided;
    /** Why the canary that is followed is asked no more; empty while it is. */
    private volatile Optional<String> silenced = Optional.empty();

    private volatile boolean closed;

    /** @param shipped what serves where nothing was promoted; its owner closes it */
    SlotServer(
            Slot slot,
            Kind<A> kind,
            Optional<LoadedModel<A>> shipped,
            ModelRegistry registry,
            ShadowQueue shadows,
            LongSupplier nanos,
            ServedWatch watch) {
        this.slot = slot;
        this.kind = kind;
        this.shipped = shipped;
        this.registry = registry;
        this.shadows = shadows;
        this.nanos = nanos;
        this.watch = watch;
        Optional<Seat<A>> first =
                shipped.map(SlotServer::memberOfShipped).map(member -> new Seat<>(member, ModelState.SERVING));
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
            long took = nanos.getAsLong() - began;
            // evidence takes dozens of readings, and who asks for it is not the model's doing
            boolean uncertain = kind.said(answer).uncertain();
            seat.tally().answered(query.explain() ? OptionalLong.empty() : OptionalLong.of(took), uncertain);
            watch.answered(slot, seat.part(), took, uncertain);
            return answer;
        } catch (RuntimeException failed) {
            seat.tally().failed();
            watch.failed(slot, seat.part());
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
                    A other = answered(shadow.seat(), query.unexplained());
                    String said = kind.said(other).label();
                    shadow.disagreement().compare(served, said);
                    watch.compared(slot, said.equals(served) ? Compared.SAME : Compared.DIFFERS);
                } catch (RuntimeException failed) {
                    LOG.atDebug().addKeyValue("slot", slot.name()).log("a shadow failed; that is counted");
                }
            }
        });
        if (!taken) {
            shadow.disagreement().drop();
            watch.compared(slot, Compared.DROPPED);
        }
    }

    /**
     * Does what the registry says now. What cannot be loaded is told by {@link #troubles}, and what serves goes on.
     *
     * @param again whether to try once more what could not be loaded
     * @throws IOException if the pointer cannot be read, or says what was never decided; nothing is changed then
     */
    synchronized void follow(boolean again) throws IOException {
        Standing wanted = registry.standing(slot);
        boolean known =
                wanted.equals(followed) && !(again && !troubles.isEmpty()) || wanted.equals(undecided) && !again;
        if (closed || known) {
            return;
        }
        undecided = wanted;
        registry.checkDecided(wanted);
        undecided = null;
        Deployment<A> old = deployment;
        Loading<A> loading = new Loading<>(slot, kind, registry, old);
        Optional<Member<A>> first = wanted.serving().isPresent()
                ? loading.of(wanted.serving().get()).or(() -> old.serving().map(Seat::member))
                : old.member("").or(() -> shipped.map(SlotServer::memberOfShipped));
        Optional<Seat<A>> serving = first.map(member -> seated(member, ModelState.SERVING, old.serving()));
        silenced = wanted.equals(followed) ? silenced : Optional.empty();
        Optional<Seat<A>> canary = wanted.canary()
                .filter(one -> silenced.isEmpty())
                .flatMap(one -> loading.of(one.model()))
                .map(member -> seated(member, ModelState.CANARY, old.canary()));
        Optional<Shadow<A>> shadow =
                wanted.shadow().flatMap(loading::of).map(member -> listening(member, serving, old));
        put(new Deployment<>(wanted, serving, canary, shadow));
        followed = wanted;
        troubles = loading.failed();
        LOG.atInfo()
                .addKeyValue("slot", slot.name())
                .addKeyValue("decision", wanted.decision())
                .addKeyValue("serving", serving.map(one -> told(one.digest())).orElse("nothing"))
                .addKeyValue("loaded", loading.loaded())
                .addKeyValue("not_loaded", troubles.size())
                .log("models follow the registry");
    }

    /** In one step; models that have no part in it any more are let go. */
    private void put(Deployment<A> next) {
        Deployment<A> old = deployment;
        deployment = next;
        List<Member<A>> kept = next.members();
        old.members().stream().filter(member -> !kept.contains(member)).forEach(Member::letGo);
    }

    /** Who goes on in a part goes on being counted; who begins in one begins at 0. */
    private static <A> Seat<A> seated(Member<A> member, ModelState part, Optional<Seat<A>> before) {
        return before.filter(seat -> seat.member() == member).orElseGet(() -> new Seat<>(member, part));
    }

    /** Compared anew where another serves. */
    private static <A> Shadow<A> listening(Member<A> member, Optional<Seat<A>> serving, Deployment<A> old) {
        boolean sameServes = serving.map(Seat::digest).equals(old.serving().map(Seat::digest));
        return old.shadow()
                .filter(one -> one.seat().member() == member && sameServes)
                .orElseGet(() -> new Shadow<>(new Seat<>(member, ModelState.SHADOW), new Disagreement()));
    }

    private static String told(String digest) {
        return digest.isEmpty() ? "what ships" : Digest.shortened(digest);
    }

    /** Why the canary is to go, in numbers; empty if it may stay, or there is none. */
    Optional<String> canaryBroke() {
        Deployment<A> now = deployment;
        return silenced.isPresent()
                ? silenced
                : now.canary()
                        .flatMap(seat -> now.standing()
                                .canary()
                                .flatMap(canary ->
                                        CanaryWatch.broken(seat.tally().counts(), canary.bounds())));
    }

    /**
     * Asks the canary no more, whatever becomes of writing that down.
     *
     * @return whether it was asked until now
     */
    synchronized boolean silence(String why) {
        Deployment<A> old = deployment;
        if (closed || old.canary().isEmpty()) {
            return false;
        }
        silenced = Optional.of(why);
        put(new Deployment<>(old.standing(), old.serving(), Optional.empty(), old.shadow()));
        return true;
    }

    List<ServedCounts> counts() {
        Deployment<A> now = deployment;
        List<ServedCounts> counts = new ArrayList<>();
        now.serving().ifPresent(one -> counts.add(counts(one, Optional.empty())));
        now.canary().ifPresent(one -> counts.add(counts(one, Optional.empty())));
        now.shadow()
                .ifPresent(one -> counts.add(
                        counts(one.seat(), Optional.of(one.disagreement().counts()))));
        return counts;
    }

    private static ServedCounts counts(Seat<?> seat, Optional<Disagreements> disagreements) {
        Tally.Counts counts = seat.tally().counts();
        return new ServedCounts(
                seat.digest(),
                seat.part(),
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
