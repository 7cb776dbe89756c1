package tongli.server.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps jobs and what they made, sealed. Whoever works on a job names the attempt; after another has begun a newer one nothing of the older is kept.
 * Safe for many threads and programs.
 */
public interface JobStore {

    /** What became of a job that was handed in. */
    enum Added {
        ADDED,
        /** Its person does not allow things to be kept. */
        NOT_ALLOWED,
        /** Its person has as many as one may have. */
        TOO_MANY
    }

    /**
     * Adds a job and what {@code queue} writes, or neither.
     *
     * @param most how many a person may have
     */
    Added add(Job job, int most, Runnable queue);

    Optional<Job> find(String person, UUID id);

    /** The newest first. */
    List<Job> of(String person);

    /** Counts one more attempt. @return empty if it is gone or finished */
    Optional<Job> begin(UUID id);

    /** @return whether the attempt still counts */
    boolean tell(Job attempt, int done, int steps);

    /** @return whether the attempt still counted, and so was kept */
    boolean finish(Job attempt, MadeFile made, Instant now, Instant expiresAt);

    /** @return whether the attempt still counted, and so was kept */
    boolean fail(Job attempt, String problem, Instant now, Instant expiresAt);

    /** @return empty if there is none, or nothing is made yet */
    Optional<MadeFile> result(String person, UUID id);

    /** @return whether there was one */
    boolean delete(String person, UUID id);

    /**
     * What a clock that ran ahead put off is due now; and a lease that it took is as old as now, so that it ends unless whoever took it still says that they work.
     *
     * @param latest until when something may be put off, by the name of its task in the queue
     * @param heartbeat the latest at which anybody can have said that they work
     * @return how many
     */
    int bringForward(Map<String, Instant> latest, Instant heartbeat, Instant now);

    /** Deletes those that have expired. @return how many those were */
    int sweep(Instant now);
}
