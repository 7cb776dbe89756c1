package tongli.server.oncall;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditLog;

/**
 * Tells what is in the outbox, at every node. An event is told by one node at a time, by a lease; a node that ends in the middle is followed by another
 * once that has run out, so a receiver may be told twice, under the same id. Whoever took their consent back is not told of. Safe for many threads; close it to
 * end, after which what is under way is waited for, and what is left is told by others, or after the next start.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** One that waits for an answer keeps no other event from being told. */
    private static final int THREADS = 2;
    /** Beyond the wait for an answer, for what is written down before and after. */
    private static final Duration LEASE_BEYOND = Duration.ofSeconds(30);

    /** Beyond the wait for an answer, when it stops. */
    private static final Duration TO_STOP = Duration.ofSeconds(3);

    /**
     * Who is told, and of where.
     *
     * @param installation under which address people reach the server
     */
    public record Whom(OnCallSettings settings, Optional<URI> installation) {}

    private final Outbox outbox;
    private final Webhook webhook;
    private final Whom whom;
    private final Predicate<String> agreed;
    private final AuditLog audit;
    private final Consumer<OnCallOutcome> counted;
    private final Pace pace;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor threads;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile boolean closing;

    /**
     * Does nothing before {@link #start}.
     *
     * @param agreed whether a person's consent holds now
     */
    public Dispatcher(
            Outbox outbox,
            Whom whom,
            Predicate<String> agreed,
            AuditLog audit,
            Consumer<OnCallOutcome> counted,
            Pace pace,
            InstantSource clock) {
        this.outbox = outbox;
        this.webhook = new Webhook(whom.settings(), clock);
        this.whom = whom;
        this.agreed = agreed;
        this.audit = audit;
        this.counted = counted;
        this.pace = pace;
        this.clock = clock;
        this.threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "on-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to look. */
    public void start() {
        for (int i = 0; i < THREADS; i++) {
            threads.scheduleWithFixedDelay(this::drain, 0, pace.poll().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Looks at once. */
    public void wake() {
        try {
            threads.execute(this::drain);
        } catch (RejectedExecutionException stopping) {
            // others look, or the next start does
        }
    }

    private void drain() {
        try {
            while (!closing && tellNext()) {
                failing.set(false);
            }
        } catch (RuntimeException | Error failed) { // whatever it is: what throws here is never run again
            if (!failing.getAndSet(true)) { // once, not every two seconds
                (failed instanceof Error ? LOG.atError() : LOG.atWarn())
                        .addKeyValue("failure", failed.getClass().getName())
                        .log("who is to be told could not be looked up; it is tried again");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there was one */
    boolean tellNext() throws InterruptedException {
        Instant now = clock.instant();
        Optional<OnCallEvent> due =
                outbox.claim(now, now.plus(whom.settings().timeout()).plus(LEASE_BEYOND));
        if (due.isPresent()) {
            tell(due.get());
        }
        return due.isPresent();
    }

    private void tell(OnCallEvent event) throws InterruptedException {
        if (!agreed.test(event.person())) {
            end(event, OnCallState.WITHHELD, AuditAction.ON_CALL_WITHHELD, OnCallOutcome.WITHHELD, "");
            return;
        }
        Answer answer = webhook.send(
                OnCallMessage.of(event, whom.installation(), whom.settings().contact()));
        if (answer.meaning() == Answer.Meaning.TAKEN) {
            end(event, OnCallState.TOLD, AuditAction.ON_CALL_TOLD, OnCallOutcome.TOLD, answer.told());
        } else if (answer.meaning() == Answer.Meaning.REFUSED
                || event.attempt() >= whom.settings().tries()) {
            end(event, OnCallState.GIVEN_UP, AuditAction.ON_CALL_GIVEN_UP, OnCallOutcome.GIVEN_UP, answer.told());
        } else if (outbox.retry(event, clock.instant().plus(pace.wait(event.attempt(), answer.pause())))) {
            counted.accept(OnCallOutcome.RETRIED);
            LOG.atWarn()
                    .addKeyValue("event", event.id())
                    .addKeyValue("attempt", event.attempt())
                    .addKeyValue("answer", answer.told())
                    .log("a person on call could not be told; it is tried again");
        }
    }

    private void end(OnCallEvent event, OnCallState state, AuditAction action, OnCallOutcome outcome, String answer) {
        Instant now = clock.instant();
        boolean kept = audit.together(() -> {
            boolean counts = outbox.end(event, state, now);
            if (counts) {
                audit.add(now, Optional.empty(), action, Optional.of(event.id().toString()));
            }
            return counts;
        });
        if (kept) {
            counted.accept(outcome);
            (state == OnCallState.GIVEN_UP ? LOG.atError() : LOG.atInfo())
                    .addKeyValue("event", event.id())
                    .addKeyValue("attempt", event.attempt())
                    .addKeyValue("became", state.code())
                    .addKeyValue("answer", answer)
                    .log(
                            state == OnCallState.GIVEN_UP
                                    ? "nobody on call could be told, and nobody tries any more"
                                    : "what a person on call was to be told has ended");
        }
    }

    /** Nothing is interrupted: H2 closes its files under a thread that is. */
    @Override
    public void close() {
        closing = true;
        threads.shutdown();
        try {
            threads.awaitTermination(whom.settings().timeout().plus(TO_STOP).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
