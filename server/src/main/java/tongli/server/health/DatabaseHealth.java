package tongli.server.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import tongli.server.storage.Database;
import tongli.server.storage.StorageFull;

/** Whether the database answers, and has room. */
public final class DatabaseHealth implements HealthIndicator {

    /** A status of our own; what it means stands in {@code ServerLauncher}'s settings. */
    private static final String FULL = "FULL";

    private final Database database;

    public DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.requireRoom(); // first: without room it may not answer either, and this is why
            database.jdbc().sql("select 1").query(Integer.class).single();
            return Health.up().build();
        } catch (StorageFull full) {
            return Health.status(FULL).build();
        } catch (DataAccessException away) {
            return Health.down().build();
        }
    }
}
