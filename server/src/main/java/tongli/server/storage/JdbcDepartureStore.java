package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.server.account.Departure;
import tongli.server.account.DepartureStore;

/** Browsers on their way to an identity provider, in a {@link Database}. */
public final class JdbcDepartureStore implements DepartureStore {

    private record Row(String browser, @Nullable String invitation, OffsetDateTime expiresAt) {
        Departure departure() {
            return new Departure(browser, Optional.ofNullable(invitation), expiresAt.toInstant());
        }
    }

    private final Database database;

    public JdbcDepartureStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String state, Departure departure) {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("insert into departure (state, browser, invitation, expires_at) values (?, ?, ?, ?)")
                .params(Arrays.asList(
                        state, departure.browser(), departure.invitation().orElse(null), Utc.of(departure.expiresAt())))
                .update());
    }

    /** Whoever deletes it has it: two that come back with one state do not both get it. */
    @Override
    public Optional<Departure> take(String state, Instant now) {
        return database.changeEvenIfNearlyFull(() -> {
            Optional<Departure> found = database.jdbc()
                    .sql("select browser, invitation, expires_at from departure where state = ? and expires_at > ?")
                    .params(state, Utc.of(now))
                    .query(Row.class)
                    .optional()
                    .map(Row::departure);
            int deleted = database.jdbc()
                    .sql("delete from departure where state = ?")
                    .param(state)
                    .update();
            return found.filter(departure -> deleted > 0);
        });
    }

    @Override
    public void sweep(Instant now) {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from departure where expires_at <= ?")
                .param(Utc.of(now))
                .update());
    }
}
