package tongli.server.job;

import java.time.Duration;

/**
 * How long a node has a job for itself.
 *
 * @param poll how often a node looks for jobs that others handed in, or left
 * @param heartbeat how often a node that works says so; after {@link #MISSED} of them another takes up what it worked on
 */
public record Lease(Duration poll, Duration heartbeat) {

    /** As few as the queue allows. */
    static final int MISSED = 4;

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    public static Lease usual() {
        return new Lease(POLL, HEARTBEAT);
    }
}
