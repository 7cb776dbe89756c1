package tongli.server.storage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The columns that hold what people wrote. They are sealed, each text to its row. A column that does not stand here is neither sealed nor rotated. */
public enum SealedColumn {
    SESSION("practice_session", "header", "id"),
    TURN("practice_turn", "body", "session_id", "number"),
    GUESS("practice_guess", "body", "session_id", "number"),
    COURSE("course_record", "body", "person", "kind", "id"),
    EVIDENCE("skill_evidence", "body", "person", "source"),
    SECOND_FACTOR("second_factor", "secret", "account"),
    FACTS("account_facts", "body", "account"),
    JOB_RESULT("job_result", "body", "job"),
    CORRECTION("correction_words", "body", "correction"),
    CORRECTION_KEY("correction_key", "secret", "id");

    private final String table;
    private final String column;
    private final List<String> key;

    SealedColumn(String table, String column, String... key) {
        this.table = table;
        this.column = column;
        this.key = List.of(key);
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    /** The columns of the table's primary key. */
    List<String> key() {
        return key;
    }

    /** What a text is sealed to. The length of each part is said too, so that no two rows have the same. */
    String place(Object... row) {
        if (row.length != key.size()) {
            throw new IllegalArgumentException("%s has the key %s".formatted(table, key));
        }
        return table + "." + column
                + Arrays.stream(row)
                        .map(Object::toString)
                        .map(part -> "/" + part.length() + ":" + part)
                        .collect(Collectors.joining());
    }
}
