package tongli.server.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tools.jackson.databind.JsonNode;

/** The types that columns have, by whatever names the databases call them, and how a backup writes their values. */
enum ColumnType implements Coded {
    TEXT("text", "varchar", "character varying", "character large object") {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(JsonNode value) {
            return value.stringValue();
        }
    },
    UUID("uuid") {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(JsonNode value) {
            return java.util.UUID.fromString(value.stringValue());
        }
    },
    WHOLE("int2", "int4", "int8", "smallint", "integer", "bigint", "serial", "bigserial") {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        Object parse(JsonNode value) {
            return value.longValue();
        }
    },
    NUMBER("float8", "double precision") {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getDouble(column);
        }

        @Override
        Object parse(JsonNode value) {
            return value.doubleValue();
        }
    },
    FLAG("bool", "boolean") {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        Object parse(JsonNode value) {
            return value.booleanValue();
        }
    },
    TIME("timestamptz", "timestamp with time zone") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null
                    ? null
                    : time.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }

        @Override
        Object parse(JsonNode value) {
            return OffsetDateTime.parse(value.stringValue());
        }
    },
    BYTES("bytea", "binary varying", "binary large object") {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object parse(JsonNode value) {
            return Base64.getDecoder().decode(value.stringValue());
        }
    };

    private final List<String> names;

    ColumnType(String... names) {
        this.names = List.of(names);
    }

    /** @param name as a database calls it */
    static ColumnType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no backup knows columns of type \"%s\"; add it to ColumnType".formatted(name)));
    }

    abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

    abstract Object parse(JsonNode value);

    /** A text, number or truth value; null for null. */
    @Nullable
    Object value(ResultSet row, int column) throws SQLException {
        Object value = read(row, column);
        return row.wasNull() ? null : value;
    }

    /** @throws IllegalArgumentException if it is none of this type */
    @Nullable
    Object parameter(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        try {
            return parse(value);
        } catch (RuntimeException other) {
            throw new IllegalArgumentException("a value is no " + code(), other);
        }
    }
}
