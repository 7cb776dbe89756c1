package tongli.server.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks through everything that a server keeps: every column of every table by the database's own catalogue, unsealed, and every file. */
public final class EveryPlace {

    private EveryPlace() {}

    /** Where any of these texts stands: {@code table.column}, or a file's path within the folder. */
    public static List<String> with(StoragePlace place, Collection<String> sought) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Database database = Database.open(place)) {
            List<String> tables = database.jdbc()
                    .sql("select table_name from information_schema.tables where table_schema = current_schema()")
                    .query(String.class)
                    .list();
            for (String table : tables) {
                for (Map<String, Object> row :
                        database.jdbc().sql("select * from " + table).query().listOfRows()) {
                    row.forEach((column, value) -> {
                        if (value != null && mentions(open(database, table, column, row), sought)) {
                            found.add((table + "." + column).toLowerCase(Locale.ROOT));
                        }
                    });
                }
            }
        }
        try (Stream<Path> files = Files.walk(place.folder())) {
            for (Path file : files.toList()) {
                String name = place.folder().relativize(file).toString();
                String bytes = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), ISO_8859_1) : "";
                if (mentions(name, sought)
                        || sought.stream()
                                .anyMatch(one -> bytes.contains(new String(one.getBytes(UTF_8), ISO_8859_1)))) {
                    found.add(name);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean mentions(String text, Collection<String> sought) {
        return sought.stream().anyMatch(text::contains);
    }

    private static String open(Database database, String table, String column, Map<String, Object> row) {
        String kept = String.valueOf(row.get(column));
        Optional<SealedColumn> kind = Stream.of(SealedColumn.values())
                .filter(one ->
                        one.table().equalsIgnoreCase(table) && one.column().equalsIgnoreCase(column))
                .findFirst();
        if (kind.isEmpty()) {
            return kept;
        }
        List<Object> key = new ArrayList<>();
        kind.get().key().forEach(part -> key.add(row.get(part)));
        return database.open(kind.get(), kept, key.toArray());
    }
}
