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
import tongli.practice.PracticeRefused;
import tongli.practice.SessionMoved;
import tongli.server.account.AccountRefused;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditLog;

/**
 * What is written down when practice stops because somebody spoke of their own life: an entry of the audit log that names nobody, and, if the person
 * agreed, that a person on call is to be told. Both are kept, with the turn if that is stored, or none is. Safe for many threads.
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
     * @throws RuntimeException if it could not be written down; if somebody was to be told, that is counted as lost, unless the turn itself was refused
     */
    public void stopped(String person, RiskLevel level, Runnable keep) {
        boolean tell = isAgreed(person);
        Instant now = clock.instant();
        try {
            Optional<OnCallOutcome> became = audit.together(() -> {
                Optional<OnCallOutcome> outcome =
                        tell ? Optional.of(queue(OnCallEvent.now(person, level, now))) : Optional.empty();
                keep.run();
                audit.add(now, Optional.empty(), AuditAction.HANDED_OFF, Optional.of(level.code()));
                return outcome;
            });
            became.ifPresent(counted);
            if (became.equals(Optional.of(OnCallOutcome.QUEUED))) {
                wake.run();
            }
        } catch (SessionMoved | PracticeRefused | AccountRefused notAsRead) {
            throw notAsRead; // it is tried anew, or there is nobody to be told of
        } catch (RuntimeException failed) {
            if (tell) {
                counted.accept(OnCallOutcome.LOST);
            }
            throw failed;
        }
    }

    private OnCallOutcome queue(OnCallEvent event) {
        return outbox.add(event, EPISODE) ? OnCallOutcome.QUEUED : OnCallOutcome.REPEATED;
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
