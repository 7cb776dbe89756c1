package tongli.server.storage;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as a database describes it. A backup asks, so that no table that a release adds can be forgotten.
 *
 * @param columns in the order of their names
 * @param key the columns of its primary key
 * @param counting the columns that number rows by themselves
 */
record Table(String name, List<Column> columns, List<String> key, List<String> counting) {

    /** What is about this database and not in a backup: its migrations, and the keys that it was opened with. */
    private static final Set<String> OWN = Set.of("flyway_schema_history", "text_key");

    record Column(String name, ColumnType type) {}

    /** Every table, those that others refer to before those others. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData description = connection.getMetaData();
        String schema = connection.getSchema();
        List<Table> tables = new ArrayList<>();
        try (ResultSet found = description.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!OWN.contains(name)) {
                    tables.add(describe(description, schema, name));
                }
            }
        }
        tables.sort(Comparator.comparing(Table::name));
        return inOrder(tables, description, schema);
    }

    private static Table describe(DatabaseMetaData description, String schema, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        List<String> counting = new ArrayList<>();
        try (ResultSet found = description.getColumns(null, schema, name, "%")) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME");
                columns.add(new Column(column, ColumnType.named(found.getString("TYPE_NAME"))));
                if ("YES".equals(found.getString("IS_AUTOINCREMENT"))) {
                    counting.add(column);
                }
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet found = description.getPrimaryKeys(null, schema, name)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        return new Table(name, columns, List.copyOf(key.values()), counting);
    }

    private static List<Table> inOrder(List<Table> tables, DatabaseMetaData description, String schema)
            throws SQLException {
        List<Table> left = new ArrayList<>(tables);
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            int before = left.size();
            for (Table table : List.copyOf(left)) {
                if (placed.containsAll(referredTo(table.name(), description, schema))) {
                    left.remove(table);
                    ordered.add(table);
                    placed.add(table.name());
                }
            }
            if (left.size() == before) {
                throw new IllegalStateException("these tables refer to one another in a ring: "
                        + left.stream().map(Table::name).toList());
            }
        }
        return List.copyOf(ordered);
    }

    private static Set<String> referredTo(String table, DatabaseMetaData description, String schema)
            throws SQLException {
        Set<String> others = new LinkedHashSet<>();
        try (ResultSet found = description.getImportedKeys(null, schema, table)) {
            while (found.next()) {
                others.add(found.getString("PKTABLE_NAME"));
            }
        }
        others.remove(table);
        return others;
    }

    String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    String select() {
        return "select %s from %s%s"
                .formatted(columnNames(), name, key.isEmpty() ? "" : " order by " + String.join(", ", key));
    }

    String insert() {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        name, columnNames(), columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    int place(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }
}
