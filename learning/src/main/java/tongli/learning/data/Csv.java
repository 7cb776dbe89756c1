package tongli.learning.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of comma-separated values, fed a line at a time (RFC 4180): a field in quotes may hold commas, doubled quotes and line
 * ends. For one thread.
 */
public final class Csv {
    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private boolean wasQuoted;

    /** @param separator usually a comma; some spreadsheets write semicolons */
    public Csv(char separator) {
        this.separator = separator;
    }

    /** Whether a row waits for the rest of a field in quotes. */
    public boolean isOpen() {
        return quoted;
    }

    /**
     * The row that ends with this line; empty if a field in quotes goes on in the next.
     *
     * @throws IllegalArgumentException if something stands behind a closing quote; the next line then begins a new row
     */
    public List<String> add(String line) {
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (quoted && one == '"') {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                quoted = doubled;
                i += doubled ? 1 : 0;
                if (doubled) {
                    field.append('"');
                }
            } else if (quoted) {
                field.append(one);
            } else if (one == separator) {
                endField();
            } else if (one == '"' && field.isEmpty() && !wasQuoted) {
                quoted = true;
                wasQuoted = true;
            } else if (wasQuoted) {
                clear();
                throw new IllegalArgumentException(
                        "something stands behind a closing quote; a quote inside is doubled");
            } else {
                field.append(one);
            }
        }
        if (quoted) {
            field.append('\n');
            return List.of();
        }
        endField();
        List<String> row = List.copyOf(fields);
        clear();
        return row;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        wasQuoted = false;
    }

    /** Forgets a row that was begun. */
    public void clear() {
        fields.clear();
        field.setLength(0);
        quoted = false;
        wasQuoted = false;
    }
}
