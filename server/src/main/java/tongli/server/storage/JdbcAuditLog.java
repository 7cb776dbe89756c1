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

    /** Of the head, and of the last entry that was swept. */
    private record Ends(long number, String hash, long swept, String sweptHash) {}

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
        database.writeEvenIfNearlyFull(() -> {
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
        return database.changeEvenIfNearlyFull(work);
    }

    @Override
    public List<AuditEntry> page(OptionalLong before, int most) {
        return KnownRows.page(
                most,
                behind -> rowsBefore(behind.map(Row::number).orElse(before.orElse(Long.MAX_VALUE)), most),
                Row::entry);
    }

    private List<Row> rowsBefore(long number, int most) {
        return database.jdbc()
                .sql("select " + COLUMNS + " from audit_entry where number < ? order by number desc limit ?")
                .params(number, most)
                .query(Row.class)
                .list();
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
        return database.findAtOnce(this::firstBrokenNow);
    }

    private OptionalLong firstBrokenNow() {
        Ends ends = ends();
        Head head = new Head(ends.number(), ends.hash());
        Head last = new Head(ends.swept(), ends.sweptHash());
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

    private Ends ends() {
        return database.jdbc()
                .sql("select number, hash, swept, swept_hash from audit_head where one = 1")
                .query(Ends.class)
                .optional()
                .orElseGet(() -> new Ends(0, AuditEntry.BEFORE_ALL, 0, AuditEntry.BEFORE_ALL));
    }

    @Override
    public int sweep(Instant before, Instant now) {
        return database.changeEvenIfNearlyFull(() -> {
            int swept = sweep(before);
            if (swept > 0) {
                add(now, Optional.empty(), AuditAction.AUDIT_SWEPT, Optional.of(Long.toString(ends().swept())));
            }
            return swept;
        });
    }

    private int sweep(Instant before) {
        Optional<Long> head = database.jdbc()
                .sql("select number from audit_head where one = 1 for update")
                .query(Long.class)
                .optional();
        Optional<Long> young = database.jdbc()
                .sql("select number from audit_entry where at >= ? order by number limit 1")
                .param(Utc.of(before))
                .query(Long.class)
                .optional();
        Optional<Head> last =
                head.flatMap(newest -> entry(young.map(first -> first - 1).orElse(newest)));
        if (last.isEmpty()) {
            return 0;
        }
        database.jdbc()
                .sql("update audit_head set swept = ?, swept_hash = ? where one = 1")
                .params(last.get().number(), last.get().hash())
                .update();
        return database.jdbc()
                .sql("delete from audit_entry where number <= ?")
                .param(last.get().number())
                .update();
    }

    private Optional<Head> entry(long number) {
        return database.jdbc()
                .sql("select number, hash from audit_entry where number = ?")
                .param(number)
                .query(Head.class)
                .optional();
    }
}
