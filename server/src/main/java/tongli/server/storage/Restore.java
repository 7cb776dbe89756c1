package tongli.server.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a database what it was when a {@link Backup} was written, all of it or nothing. */
public final class Restore {

    private static final int ROWS_AT_ONCE = 500;

    private final Path file;
    private final Database database;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private Optional<Table> table = Optional.empty();

    private Restore(Path file, Database database) {
        this.file = file;
        this.database = database;
        database.tables().forEach(one -> tables.put(one.name(), one));
    }

    /** What the last lines of a backup say. */
    private record Summary(JsonNode header, JsonNode end) {}

    /**
     * Restores a backup. Stop the servers first.
     *
     * @param replace whether what the database holds may go
     * @return how many rows there are now
     * @throws StorageUnavailable if the file is damaged or of another release, a key is missing, the database cannot be used, or is
     *     not empty and {@code replace} is false; nothing is changed then
     */
    public static long read(StoragePlace place, Path file, boolean replace) {
        Summary summary = summary(file);
        try (Database database = Database.open(place)) {
            checkSchema(file, summary.header(), database);
            checkKeys(file, summary.end(), database);
            if (!replace && database.tables().stream().anyMatch(table -> database.count(table) > 0)) {
                throw new StorageUnavailable(
                        "%s is not empty; with --replace everything in it goes and the backup takes its place"
                                .formatted(place.description()));
            }
            return new Restore(file, database).run(summary.end());
        }
    }

    /** The whole file is looked at before anything is done. */
    private static Summary summary(Path file) {
        JsonNode[] ends = new JsonNode[2];
        BackupFile.read(file, line -> {
            if (ends[0] == null) {
                ends[0] = line;
                int version = line.path("version").asInt(0);
                if (version != BackupFile.VERSION) {
                    throw new StorageUnavailable(
                            "%s is a backup of version %d, and this Tongli reads version %d; use a newer one"
                                    .formatted(file, version, BackupFile.VERSION));
                }
            }
            ends[1] = line;
        });
        if (ends[0] == null || !ends[1].has("rows")) {
            throw BackupFile.damaged(file);
        }
        return new Summary(ends[0], ends[1]);
    }

    private static void checkSchema(Path file, JsonNode header, Database database) {
        String made = header.path("schema").asString("");
        if (!made.equals(database.schema())) {
            throw new StorageUnavailable(
                    "%s was made with tables of version %s, and this Tongli has version %s; restore it with the release that made it, then start this one, which brings the tables up to date"
                            .formatted(file, made, database.schema()));
        }
        Map<String, Object> here = new HashMap<>();
        database.tables().forEach(table -> here.put(table.name(), BackupFile.types(table.columns())));
        ObjectNode there = header.path("tables").asObject();
        Map<String, Object> told = new HashMap<>();
        there.properties().forEach(table -> {
            Map<String, String> types = new HashMap<>();
            table.getValue()
                    .properties()
                    .forEach(column ->
                            types.put(column.getKey(), column.getValue().asString("")));
            told.put(table.getKey(), types);
        });
        if (!told.equals(here)) {
            throw new StorageUnavailable(
                    "%s has other tables than this Tongli; restore it with the release that made it".formatted(file));
        }
    }

    private static void checkKeys(Path file, JsonNode end, Database database) {
        List<String> missing = end.path("keys")
                .valueStream()
                .map(key -> key.asString(""))
                .filter(key -> database.keys().find(key).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new StorageUnavailable(
                    "what people wrote in %s is sealed under the key %s, which is not given; name its file (of a data folder: text.key) in TONGLI_KEYS_OLD_FILE, or put it into the data folder as text.key"
                            .formatted(file, String.join(" and ", missing)));
        }
    }

    private long run(JsonNode end) {
        try {
            replaceAll(end);
        } catch (DataAccessException unfit) {
            throw new StorageUnavailable(
                    "%s holds rows that do not go together, or the database did not take them (%s); nothing was changed"
                            .formatted(file, unfit.getClass().getSimpleName()),
                    unfit);
        }
        database.tables().forEach(database::countOn);
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void replaceAll(JsonNode end) {
        database.write(() -> {
            List<Table> all = database.tables();
            database.lock(all);
            for (int i = all.size() - 1; i >= 0; i--) {
                database.jdbc().sql("delete from " + all.get(i).name()).update();
            }
            BackupFile.read(file, this::line);
            insertWaiting();
            end.path("rows").properties().forEach(table -> {
                if (counts.getOrDefault(table.getKey(), 0L) != table.getValue().asLong(-1)) {
                    throw BackupFile.damaged(file);
                }
            });
            // a login that was ended since, or an invitation that was used, must not come back
            for (String spent : new String[] {"login", "invitation"}) {
                database.jdbc().sql("delete from " + spent).update();
            }
            end.path("keys").valueStream().forEach(key -> database.remember(key.asString("")));
        });
    }

    private void line(JsonNode line) {
        if (line.isArray()) {
            List<Table.Column> columns =
                    table.orElseThrow(() -> BackupFile.damaged(file)).columns();
            if (line.size() != columns.size()) {
                throw BackupFile.damaged(file);
            }
            @Nullable Object[] row = new Object[columns.size()];
            try {
                for (int i = 0; i < row.length; i++) {
                    row[i] = columns.get(i).type().parameter(line.get(i));
                }
            } catch (IllegalArgumentException unfit) {
                throw BackupFile.damaged(file);
            }
            waiting.add(row);
            if (waiting.size() >= ROWS_AT_ONCE) {
                insertWaiting();
            }
        } else if (line.has("table")) {
            insertWaiting();
            table = Optional.ofNullable(tables.get(line.path("table").asString("")));
        }
    }

    private void insertWaiting() {
        table.filter(one -> !waiting.isEmpty()).ifPresent(one -> {
            database.insert(one, waiting);
            counts.merge(one.name(), (long) waiting.size(), Long::sum);
        });
        waiting.clear();
    }
}
