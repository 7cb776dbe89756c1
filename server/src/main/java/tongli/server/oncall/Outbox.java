package tongli.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Events that are to be told, and were. Whoever tells one has it for a time; after another has begun it, nothing that the first says of it is kept.
 * Safe for many threads and programs.
 */
public interface Outbox {

    /** Beyond anything that an event is made to wait for: one that waits for longer was put off by a clock that ran ahead, and is due. */
    Duration LONGEST_WAIT = Duration.ofMinutes(16);

    /** By how much the clocks of two servers may differ. */
    Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /**
     * Adds an event, unless the same episode was told of, or is about to be, and as highly: then nobody is told a second time.
     * An event of a time that is yet to come is none of the same episode: the clock was set back since.
     *
     * @param apart for how long after an event others of that person belong to its episode
     * @return whether it was added
     */
    boolean add(OnCallEvent event, Duration apart);

    /**
     * Takes up the most urgent event that is due, one at a time, and counts the attempt.
     *
     * @param leaseEnds when another may take it up, if nothing was heard by then
     */
    Optional<OnCallEvent> claim(Instant now, Instant leaseEnds);

    /** @return whether the attempt still counted, and so was kept */
    boolean end(OnCallEvent attempt, OnCallState state, Instant now);

    /** To be told later. @return whether the attempt still counted */
    boolean retry(OnCallEvent attempt, Instant nextAt);

    /** A person's, the newest first. */
    List<OnCallEvent> of(String person);

    /** The newest event of an episode, by its reference, or one event by its id. */
    Optional<OnCallEvent> find(UUID referenceOrId);

    /**
     * How it stands, of nobody in particular.
     *
     * @param oldestPending when the event happened that has waited longest
     */
    record Counts(
            long pending,
            Optional<Instant> oldestPending,
            long told,
            Optional<Instant> lastTold,
            long givenUp,
            Optional<Instant> lastGivenUp,
            long withheld) {}

    /** Of all that is kept. */
    Counts counts();

    /** Deletes those that happened before. @return how many */
    int sweep(Instant before);
}
