package tongli.server.storage;

import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes practice that has been kept for long enough, whoever's it is. */
public final class PracticeSweep {

    private PracticeSweep() {}

    /** Deletes the sessions that nobody has touched since. @return how many those were */
    public static int deleteBefore(Database database, Instant lastTouched) {
        int[] deleted = new int[1];
        database.write(() -> deleted[0] = database.jdbc()
                .sql("delete from practice_session where updated_at < ?")
                .params(lastTouched.atOffset(ZoneOffset.UTC))
                .update());
        return deleted[0];
    }
}
