package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What one person allowed. Only the latest answer counts, and only it is kept. */
public final class Consents {

    /** Keeping what was said in practice. */
    private static final String STORAGE = "storage";

    /** An answer and when it was given. */
    public record Decision(boolean granted, Instant at) {}

    private record Row(String decision, OffsetDateTime decidedAt) {}

    private final Database database;
    private final String person;

    public Consents(Database database, String person) {
        this.database = database;
        this.person = person;
    }

    /** Empty when the question has not been answered. */
    public Optional<Decision> storage() {
        return database.jdbc()
                .sql("select decision, decided_at from consent where person = ? and purpose = ?")
                .params(person, STORAGE)
                .query(Row.class)
                .optional()
                .map(row -> new Decision(
                        row.decision().equals("granted"), row.decidedAt().toInstant()));
    }

    public boolean allowStorage() {
        return storage().map(Decision::granted).orElse(false);
    }

    /** Whether the person said that nothing is to be kept; asked within a transaction that keeps something, so that a refusal meanwhile is not got round. */
    static boolean isRefused(Database database, String person) {
        return new Consents(database, person)
                .storage()
                .map(decision -> !decision.granted())
                .orElse(false);
    }

    public void decide(boolean granted, Instant at) {
        String decision = granted ? "granted" : "refused";
        OffsetDateTime decidedAt = Utc.of(at);
        database.writeOf(
                person,
                new Upsert(
                        database.jdbc()
                                .sql("update consent set decision = ?, decided_at = ? where person = ? and purpose = ?")
                                .params(decision, decidedAt, person, STORAGE),
                        database.jdbc()
                                .sql("insert into consent (person, purpose, decision, decided_at) values (?, ?, ?, ?)"
                                        + " on conflict do nothing")
                                .params(person, STORAGE, decision, decidedAt)));
    }

    /** As though the question had never been asked. */
    public void erase() {
        database.write(() -> database.jdbc()
                .sql("delete from consent where person = ? and purpose = ?")
                .params(person, STORAGE)
                .update());
    }
}
