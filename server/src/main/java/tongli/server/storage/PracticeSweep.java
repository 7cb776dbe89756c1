package tongli.server.storage;

import java.time.Instant;

/** Deletes practice that has been kept for long enough, whoever's it is. */
public final class PracticeSweep {

    private PracticeSweep() {}

    /** Deletes the sessions that nobody has touched since. @return how many those were */
    public static int deleteBefore(Database database, Instant lastTouched) {
        return database.change(() -> database.jdbc()
                .sql("delete from practice_session where updated_at < ?")
                .params(Utc.of(lastTouched))
                .update());
    }
}
