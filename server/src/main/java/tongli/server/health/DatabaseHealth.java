package tongli.server.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import tongli.server.storage.Database;

/** Whether the database answers. */
public final class DatabaseHealth implements HealthIndicator {

    private final Database database;

    public DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.jdbc().sql("select 1").query(Integer.class).single();
            return Health.up().build();
        } catch (DataAccessException away) {
            return Health.down().build();
        }
    }
}
