package tongli.wire.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of comma-separated values: lines end in CRLF, the first names the columns, and a value with a comma, a quotation mark or a line
 * end stands in quotation marks. Texts that a spreadsheet would take for a formula are made none (see {@link CsvRow#text}). Not safe for
 * many threads.
 *
 * <p>Source: RFC 4180, section 2.
 */
public final class CsvTable {

    /** As a file begins for Excel to take it for UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";

    private final List<String> columns;
    private final List<CsvRow> rows = new ArrayList<>();

    public CsvTable(String... columns) {
        this(List.of(columns));
    }

    public CsvTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A new last row, to be filled. */
    CsvRow row() {
        CsvRow row = new CsvRow();
        rows.add(row);
        return row;
    }

    /**
     * The table as a file.
     *
     * @param excel whether it begins with a byte order mark
     * @throws IllegalStateException if a row has more or fewer values than there are columns
     */
    public String file(boolean excel) {
        StringBuilder file = new StringBuilder(excel ? BYTE_ORDER_MARK : "");
        CsvRow header = new CsvRow();
        columns.forEach(header::text);
        line(header, file);
        rows.forEach(row -> line(row, file));
        return file.toString();
    }

    private void line(CsvRow row, StringBuilder file) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalStateException("a row has %d values, but there are %d columns"
                    .formatted(row.cells().size(), columns.size()));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            file.append(i == 0 ? "" : ",").append(quoted(row.cells().get(i)));
        }
        file.append(LINE_END);
    }

    /** More is quoted than must be: some programs split at semicolons and tabs, and drop spaces at the ends. */
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> ",;\"\r\n\t".indexOf(sign) >= 0) && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
