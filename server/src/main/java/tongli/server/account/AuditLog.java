package tongli.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The log of who saw or changed what: entries are added, each chained to the one before, and nothing is changed; only the oldest are taken out, once they were kept for long enough. Safe for many threads and programs. */
public interface AuditLog {

    /** @param subject an id; empty where there is none */
    void add(Instant at, Optional<String> actor, AuditAction action, Optional<String> subject);

    /** Runs work in one transaction: what it changes and what it writes into the log are both kept, or neither is. */
    <T> T together(Supplier<T> work);

    /** Does the same with work that finds nothing. */
    default void together(Runnable work) {
        together(() -> {
            work.run();
            return true;
        });
    }

    /**
     * The newest first.
     *
     * @param before only entries with a smaller number; empty to begin at the newest
     * @param most how many at most, at least 1
     */
    List<AuditEntry> page(OptionalLong before, int most);

    /** What the log says of somebody, the oldest first. @param id of whoever did something, or to whom it was done */
    List<AuditEntry> about(String id);

    /**
     * Takes out the oldest entries, and writes down that it did. The chain then begins after the last of them.
     *
     * @param before entries of then and later stay, and all that follow one of those
     * @return how many were taken out
     */
    int sweep(Instant before, Instant now);

    /** Reads the whole log. @return the number of the first entry that was changed, or that others before it are missing from; empty if none */
    OptionalLong firstBroken();
}
