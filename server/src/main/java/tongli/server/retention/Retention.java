package tongli.server.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.server.law.Kept;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.storage.Database;
import tongli.server.storage.PracticeSweep;

/**
 * Deletes stored sessions older than the days that the profile keeps practice.
 *
 * <p>Days count from when a session was last touched, also where the profile counts from the end of a course: no session goes on
 * after that. Nobody's age is known here, so a shorter time for minors alone is the operator's to see to.
 */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /**
     * What was done.
     *
     * @param days for how many practice is kept
     * @param before sessions last touched earlier are gone
     * @param sessions how many were deleted
     */
    public record Swept(int days, Instant before, int sessions) {}

    private final Database database;
    private final InstantSource clock;
    private volatile long lastEpochSecond;

    public Retention(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Swept run(Law law) {
        int days = law.daysKept(Kept.PRACTICE_STORAGE, Person.learner());
        Instant before = clock.instant().minus(Duration.ofDays(days));
        Swept swept = new Swept(days, before, PracticeSweep.deleteBefore(database, before));
        LOG.atInfo()
                .addKeyValue("profile", law.profile().id())
                .addKeyValue("days", days)
                .addKeyValue("sessions", swept.sessions())
                .log("practice that was kept for long enough is deleted");
        lastEpochSecond = clock.instant().getEpochSecond();
        return swept;
    }

    /** When this process last did it; 0 for not yet. */
    public long lastEpochSecond() {
        return lastEpochSecond;
    }
}
