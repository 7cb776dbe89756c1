package tongli.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.core.RiskLevel;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditLog;

/**
 * What is written down when practice stops because somebody spoke of their own life: an entry of the audit log that names nobody, and, if the person
 * agreed, that a person on call is to be told. Both are kept with the turn, or none is. Safe for many threads.
 *
 * <p>An episode is everything within {@link #EPISODE} of the last time that somebody was told of a person, or was about to be. Nobody is told of it
 * a second time, unless the level rises.
 */
public final class OnCall {

    /** For how long after an event others of that person belong to its episode. */
    public static final Duration EPISODE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(OnCall.class);

    private final Outbox outbox;
    private final AuditLog audit;
    private final Predicate<String> agreed;
    private final Consumer<OnCallOutcome> counted;
    private final Runnable wake;
    private final InstantSource clock;

    /**
     * @param agreed whether a person's consent holds now, and somebody is there to be told
     * @param wake tells whoever sends that there is something to send
     */
    public OnCall(
            Outbox outbox,
            AuditLog audit,
            Predicate<String> agreed,
            Consumer<OnCallOutcome> counted,
            Runnable wake,
            InstantSource clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.agreed = agreed;
        this.counted = counted;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Practice stopped for a person.
     *
     * @param keep keeps the turn at which it did, in the same transaction
     */
    public void stopped(String person, RiskLevel level, Runnable keep) {
        boolean tell = isAgreed(person);
        Instant now = clock.instant();
        Optional<OnCallOutcome> became = audit.together(() -> {
            Optional<OnCallOutcome> outcome = tell
                    ? Optional.of(
                            outbox.add(OnCallEvent.now(person, level, now), EPISODE)
                                    ? OnCallOutcome.QUEUED
                                    : OnCallOutcome.REPEATED)
                    : Optional.empty();
            keep.run();
            audit.add(now, Optional.empty(), AuditAction.HANDED_OFF, Optional.of(level.code()));
            return outcome;
        });
        became.ifPresent(counted);
        if (became.equals(Optional.of(OnCallOutcome.QUEUED))) {
            wake.run();
        }
    }

    /** People to call are shown whatever happens here. */
    private boolean isAgreed(String person) {
        try {
            return agreed.test(person);
        } catch (RuntimeException failed) {
            counted.accept(OnCallOutcome.UNKNOWN);
            LOG.atError()
                    .addKeyValue("failure", failed.getClass().getName())
                    .log("it could not be found out whether a person on call is to be told; nobody is");
            return false;
        }
    }
}
