package tongli.server.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.server.seal.TextSeal;

/**
 * Every row of a database as it stood at one moment, in one file that either kind of database can be made of again. What people
 * wrote stays sealed in it, so it is worth nothing without the keys, which are not in it.
 */
public final class Backup {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'tongli-'yyyyMMdd'T'HHmmss'Z.backup'").withZone(ZoneOffset.UTC);

    /**
     * What was written.
     *
     * @param rows how many, of all tables
     */
    public record Made(Path file, long rows) {}

    private final Database database;
    private final BackupFile.Writer writer;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final TreeSet<String> keys = new TreeSet<>();

    private Backup(Database database, BackupFile.Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    /**
     * Writes a backup. Where others may open the database too they may go on meanwhile.
     *
     * @param to the file, which must not be there, or a folder in which it is named after the time
     * @throws StorageUnavailable if the database cannot be used or the file not be written
     */
    public static Made write(StoragePlace place, Path to, Instant now) {
        Path file = Files.isDirectory(to) ? to.resolve(NAME.format(now)) : to.toAbsolutePath();
        if (Files.exists(file)) {
            throw new StorageUnavailable("%s is there already; name another file, or a folder".formatted(file));
        }
        long[] rows = new long[1];
        try (Database database = Database.open(place)) {
            BackupFile.write(file, writer -> rows[0] = new Backup(database, writer).fill(now));
        } catch (IOException | UncheckedIOException failed) {
            throw new StorageUnavailable(
                    "%s cannot be written (%s); is there space?"
                            .formatted(file, failed.getClass().getSimpleName()),
                    failed);
        }
        return new Made(file, rows[0]);
    }

    private long fill(Instant now) throws IOException {
        List<Table> tables = database.tables();
        Map<String, Object> described = new LinkedHashMap<>();
        tables.forEach(table -> described.put(table.name(), BackupFile.types(table.columns())));
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("format", BackupFile.FORMAT);
        header.put("version", BackupFile.VERSION);
        header.put("at", now.toString());
        header.put("schema", database.schema());
        header.put("tables", described);
        writer.line(header);
        database.readAtOnce(() -> tables.forEach(this::write));
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("rows", rows);
        end.put("keys", keys);
        writer.line(end);
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private void write(Table table) {
        List<SealedColumn> sealed = Arrays.stream(SealedColumn.values())
                .filter(column -> column.table().equals(table.name()))
                .toList();
        line(Map.of("table", table.name()));
        long[] count = new long[1];
        try (Stream<List<@Nullable Object>> all = database.stream(table)) {
            all.forEach(row -> {
                sealed.forEach(column -> seal(table, column, row));
                line(row);
                count[0]++;
            });
        }
        rows.put(table.name(), count[0]);
    }

    /** A text that an earlier release left unsealed does not leave the database so. */
    private void seal(Table table, SealedColumn column, List<@Nullable Object> row) {
        int place = table.place(column.column());
        String kept = String.valueOf(row.get(place));
        Optional<String> key = TextSeal.keyOf(kept);
        if (key.isEmpty()) {
            Object[] name = column.key().stream()
                    .map(part -> String.valueOf(row.get(table.place(part))))
                    .toArray();
            row.set(place, database.seal(column, kept, name));
        }
        keys.add(key.orElse(database.keys().current().id()));
    }

    private void line(Object value) {
        try {
            writer.line(value);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
