package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditEntry;
import tongli.server.account.AuditLog;

/** The audit log in a {@link Database}. The head's row is locked while an entry is added, so that two programs make one chain. */
public final class JdbcAuditLog implements AuditLog {

    private static final String COLUMNS = "number, at, actor, action, subject, previous, hash";
    private static final int CHECKED_AT_ONCE = 1_000;

    private record Head(long number, String hash) {}

    private record Row(
            long number,
            OffsetDateTime at,
            @Nullable String actor,
            String action,
            @Nullable String subject,
            String previous,
            String hash) {

        /** Empty for an action that no release knows, which no release can have written. */
        Optional<AuditEntry> entry() {
            return Coded.find(AuditAction.class, action)
                    .map(known -> new AuditEntry(
                            number,
                            at.toInstant(),
                            Optional.ofNullable(actor),
                            known,
                            Optional.ofNullable(subject),
                            previous,
                            hash));
        }
    }

    private final Database database;

    public JdbcAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public void add(Instant at, Optional<String> actor, AuditAction action, Optional<String> subject) {
        database.write(() -> {
            database.jdbc()
                    .sql("insert into audit_head (one, number, hash) values (1, 0, ?) on conflict do nothing")
                    .param(AuditEntry.BEFORE_ALL)
                    .update();
            Head head = database.jdbc()
                    .sql("select number, hash from audit_head where one = 1 for update")
                    .query(Head.class)
                    .single();
            AuditEntry entry = AuditEntry.after(head.number() + 1, at, actor, action, subject, head.hash());
            database.jdbc()
                    .sql("insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            entry.number(),
                            Utc.of(entry.at()),
                            actor.orElse(null),
                            action.code(),
                            subject.orElse(null),
                            entry.previous(),
                            entry.hash()))
                    .update();
            database.jdbc()
                    .sql("update audit_head set number = ?, hash = ? where one = 1")
                    .params(entry.number(), entry.hash())
                    .update();
        });
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return database.change(work);
    }

    @Override
    public List<AuditEntry> page(OptionalLong before, int most) {
        return database
                .jdbc()
                .sql("select " + COLUMNS + " from audit_entry where number < ? order by number desc limit ?")
                .params(before.orElse(Long.MAX_VALUE), most)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> row.entry().stream())
                .toList();
    }

    @Override
    public List<AuditEntry> about(String id) {
        return database
                .jdbc()
                .sql("select " + COLUMNS + " from audit_entry where actor = ? or subject = ? order by number")
                .params(id, id)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> row.entry().stream())
                .toList();
    }

    @Override
    public OptionalLong firstBroken() {
        Head head = head(); // before the rest is read: others may add meanwhile
        Head last = new Head(0, AuditEntry.BEFORE_ALL);
        while (true) {
            List<Row> rows = database.jdbc()
                    .sql("select " + COLUMNS + " from audit_entry where number > ? order by number limit ?")
                    .params(last.number(), CHECKED_AT_ONCE)
                    .query(Row.class)
                    .list();
            for (Row row : rows) {
                if (!follows(row, last)
                        || row.number() == head.number() && !row.hash().equals(head.hash())) {
                    return OptionalLong.of(row.number());
                }
                last = new Head(row.number(), row.hash());
            }
            if (rows.size() < CHECKED_AT_ONCE) {
                return last.number() < head.number() ? OptionalLong.of(last.number() + 1) : OptionalLong.empty();
            }
        }
    }

    private static boolean follows(Row row, Head last) {
        return row.entry()
                .filter(entry -> entry.follows(last.number(), last.hash()))
                .isPresent();
    }

    private Head head() {
        return database.jdbc()
                .sql("select number, hash from audit_head where one = 1")
                .query(Head.class)
                .optional()
                .orElseGet(() -> new Head(0, AuditEntry.BEFORE_ALL));
    }
}
