package tongli.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tongli.core.RiskLevel;

/**
 * That practice stopped for somebody who agreed that a person on call is told.
 *
 * @param reference of the episode: by it an operator can look up who it is; the same in every event of one episode, and of chance
 * @param level {@code HIGH} or {@code IMMINENT}
 * @param attempt how often it was begun to be told
 * @param nextAt when somebody takes it up next; while it is being told, when its lease ends
 * @param endedAt empty while it is pending
 */
public record OnCallEvent(
        UUID id,
        UUID reference,
        String person,
        RiskLevel level,
        Instant at,
        OnCallState state,
        int attempt,
        Instant nextAt,
        Optional<Instant> endedAt) {

    /** One that nobody has begun. */
    static OnCallEvent now(String person, RiskLevel level, Instant now) {
        return new OnCallEvent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                person,
                level,
                now,
                OnCallState.PENDING,
                0,
                now,
                Optional.empty());
    }

    /** Whether a stop at that time belongs to this event: it was written down for it, or as the same episode before. */
    public boolean tellsOf(Instant stop) {
        Duration since = Duration.between(at, stop);
        return since.compareTo(OnCall.EPISODE) < 0 && since.negated().compareTo(Outbox.CLOCKS_DIFFER) <= 0;
    }

    /** The same as part of an episode that began before. */
    public OnCallEvent in(UUID episode) {
        return new OnCallEvent(id, episode, person, level, at, state, attempt, nextAt, endedAt);
    }
}
