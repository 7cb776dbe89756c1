package tongli.server.engine;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.core.Language;
import tongli.practice.BundledPractice;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.SessionStore;
import tongli.practice.progress.ProgressService;
import tongli.wire.RiskCardJson;

/**
 * Practice and its parts. Loading begins when this is made, on a thread of its own, so that the port answers at once; who
 * asks before it is done waits. Close it when nobody asks any more; what is still loading is left to its thread.
 */
public final class Practice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Practice.class);

    private record Loaded(PracticeParts parts, PracticeService service, ProgressService progress) {}

    private final CompletableFuture<Loaded> loaded = new CompletableFuture<>();

    private boolean settled;
    private boolean closed;

    /** @param evidence keeps what practice shows of skills */
    public Practice(Supplier<PracticeParts> parts, SessionStore store, EvidenceStore evidence, InstantSource clock) {
        Thread loader = new Thread(() -> load(parts, store, evidence, clock), "practice-loader");
        loader.setDaemon(true);
        loader.start();
    }

    private void load(Supplier<PracticeParts> source, SessionStore store, EvidenceStore evidence, InstantSource clock) {
        try {
            PracticeParts parts = source.get();
            loaded.complete(new Loaded(
                    parts,
                    new PracticeService(parts, store, evidence, UUID::randomUUID, Practice::seed, clock),
                    new ProgressService(parts.scenarios(), parts.drills(), evidence, clock)));
            BundledPractice.warm(parts);
            LOG.atInfo().log("practice is warm");
        } catch (RuntimeException | Error failure) {
            loaded.completeExceptionally(failure);
            if (!isEnding()) {
                LOG.atError()
                        .setCause(failure)
                        .log("practice could not be loaded; ./tongli doctor says what is missing");
            }
        } finally {
            settle();
        }
    }

    /** The native parts must not be freed under the warm-up, so whoever comes second frees them. */
    private synchronized void settle() {
        settled = true;
        if (closed) {
            closeParts();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (settled) {
            closeParts();
        }
    }

    private void closeParts() {
        if (!loaded.isCompletedExceptionally()) {
            loaded.join().parts().close();
        }
    }

    /** Native libraries refuse to load in a program that ends, and the end may come while they load. */
    private synchronized boolean isEnding() {
        try {
            return closed || Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
        } catch (IllegalStateException ending) { // what the runtime answers from the first signal on
            return true;
        }
    }

    /** Small enough to be exact in JavaScript, where numbers have 53 bits. */
    private static long seed() {
        return ThreadLocalRandom.current().nextLong(1L << 31);
    }

    /** Whether it is loaded, and nobody has to wait. */
    public boolean isReady() {
        return loaded.isDone() && !loaded.isCompletedExceptionally();
    }

    public PracticeService service() {
        return get().service();
    }

    public ProgressService progress() {
        return get().progress();
    }

    public PracticeParts parts() {
        return get().parts();
    }

    /** The people to call, in a language. */
    public RiskCardJson riskCard(Language language) {
        return RiskCardJson.of(parts().riskCards().card(language));
    }

    private Loaded get() {
        try {
            return loaded.join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(
                    "practice could not be loaded; ./tongli doctor says what is missing", failed);
        }
    }
}
