package tongli.server.storage;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Receipts of erasures in a {@link Database}, and nothing of those whose they are. Safe for many threads. */
public final class Receipts {

    private record Row(UUID id, OffsetDateTime at) {}

    private final Database database;

    public Receipts(Database database) {
        this.database = database;
    }

    public void add(Receipt receipt) {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("insert into erasure_receipt (id, at) values (?, ?)")
                .params(receipt.id(), Utc.of(receipt.at()))
                .update());
    }

    public Optional<Receipt> find(UUID id) {
        return database.jdbc()
                .sql("select id, at from erasure_receipt where id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .map(row -> new Receipt(row.id(), row.at().toInstant()));
    }
}
