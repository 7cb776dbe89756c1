package tongli.server.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.core.Require;

/**
 * Something that is made later.
 *
 * @param person for whom, and in whose name; nobody else sees it
 * @param parameters ids and flags, and nothing that anybody wrote but an operator's reason for a decision, which goes into a log
 * @param attempt how often it was begun; more than once if a node ended in the middle
 * @param done of {@code steps}; what a step is, is the kind's affair
 * @param problem the code of what was in the way, of a job that failed
 * @param expiresAt when it is deleted, and its result with it
 */
public record Job(
        UUID id,
        String person,
        JobKind kind,
        Map<String, String> parameters,
        JobState state,
        int attempt,
        int done,
        int steps,
        Optional<String> problem,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Instant expiresAt) {
    public Job {
        parameters = Map.copyOf(parameters);
        Require.inRange("steps", steps, 1, Integer.MAX_VALUE);
        Require.inRange("done", done, 0, steps);
    }

    /** One that nobody has begun. */
    static Job waiting(
            UUID id, String person, JobKind kind, Map<String, String> parameters, Instant now, Instant expiresAt) {
        return new Job(
                id,
                person,
                kind,
                parameters,
                JobState.WAITING,
                0,
                0,
                1,
                Optional.empty(),
                now,
                Optional.empty(),
                expiresAt);
    }
}
