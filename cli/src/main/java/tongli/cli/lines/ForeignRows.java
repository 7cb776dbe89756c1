package tongli.cli.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.learning.data.Csv;
import tongli.wire.TongliJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a file that Tongli did not write: .csv, .tsv, .jsonl or .txt, plain or gzipped. Whole in memory.
 *
 * @param columns what rows may have
 * @param rows in order, those that cannot be read with a fault
 */
public record ForeignRows(List<String> columns, List<Row> rows) {
    private static final int CSV_LINES_AT_MOST = 1_000;

    public ForeignRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param place the file and the number of the line that it begins on
     * @param fields by column, strings unless the file is JSON
     * @param fault why it has no fields; empty if it has
     */
    public record Row(String place, ObjectNode fields, String fault) {}

    /**
     * @param columns of a table without a header line; empty to read the header
     * @param separator of a .csv file
     * @throws ParameterException if the ending is another, or the header cannot be read or used
     * @throws WorkFailed if the file cannot be read
     */
    public static ForeignRows read(CommandSpec spec, Path file, List<String> columns, char separator) {
        String name = file.toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        boolean csv = name.endsWith(".csv");
        boolean table = csv || name.endsWith(".tsv");
        if (!table && !name.endsWith(".jsonl") && !name.endsWith(".txt")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s must end in .csv, .tsv, .jsonl or .txt, or in one of them with .gz behind it.".formatted(file));
        }
        if (!table && !columns.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--columns goes with .csv and .tsv files.");
        }
        LineSet.mustBeReadable(file);
        try (Utf8Lines lines = new Utf8Lines(LineSet.open(file))) {
            Reading reading = new Reading(spec, file, lines);
            return table ? reading.table(columns, csv, separator) : reading.plain(name.endsWith(".jsonl"));
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read to its end".formatted(file), e);
        } catch (OutOfMemoryError e) {
            throw new WorkFailed(
                    "%s does not fit in memory; split it, or give Java more (JAVA_TOOL_OPTIONS=-Xmx8g)".formatted(file),
                    e);
        }
    }

    private record Reading(CommandSpec spec, Path file, Utf8Lines lines) {

        ForeignRows plain(boolean json) throws IOException {
            Set<String> columns = new LinkedHashSet<>();
            List<Row> rows = new ArrayList<>();
            for (Utf8Lines.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                if (!line.fault().isEmpty()) {
                    rows.add(bad(line.number(), line.fault()));
                } else if (!json) {
                    rows.add(new Row(place(line.number()), nothing().put("text", line.text()), ""));
                } else if (!Blank.is(line.text())) {
                    Row row = object(line);
                    columns.addAll(row.fields().propertyNames());
                    rows.add(row);
                }
            }
            return new ForeignRows(json ? List.copyOf(columns) : List.of("text"), rows);
        }

        private Row object(Utf8Lines.Line line) {
            InputLines.Item item = InputLines.object(line);
            return new Row(place(line.number()), item.fields(), item.error());
        }

        ForeignRows table(List<String> named, boolean csv, char separator) throws IOException {
            List<String> columns = named;
            List<Row> rows = new ArrayList<>();
            Csv fields = new Csv(csv ? separator : '\t');
            int begin = 1;
            int open = 0;
            for (Utf8Lines.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                begin = fields.isOpen() ? begin : line.number();
                open = fields.isOpen() ? open + 1 : 0;
                if (!line.fault().isEmpty() || open > CSV_LINES_AT_MOST) {
                    fields.clear();
                    rows.add(unread(
                            columns,
                            begin,
                            line.fault().isEmpty()
                                    ? "a quote is not closed within %,d lines".formatted(CSV_LINES_AT_MOST)
                                    : line.fault()));
                    continue;
                }
                try {
                    List<String> row =
                            csv ? fields.add(line.text()) : List.of(line.text().split("\t", -1));
                    if (columns.isEmpty() && !row.isEmpty()) {
                        columns = header(row);
                    } else if (!row.isEmpty() && !(row.size() == 1 && Blank.is(row.get(0)) && columns.size() > 1)) {
                        rows.add(row(begin, columns, row));
                    }
                } catch (IllegalArgumentException unfit) {
                    rows.add(unread(columns, begin, String.valueOf(unfit.getMessage())));
                }
            }
            if (fields.isOpen()) {
                rows.add(unread(columns, begin, "a quote is opened here and never closed"));
            }
            return new ForeignRows(columns, rows);
        }

        private List<String> header(List<String> row) {
            if (new HashSet<>(row).size() < row.size() || row.stream().anyMatch(Blank::is)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s:1: a column has no name, or one that another has; is there a header line? See --columns."
                                .formatted(file));
            }
            return row;
        }

        private Row row(int line, List<String> columns, List<String> values) {
            if (values.size() != columns.size()) {
                return bad(line, "%d fields, but there are %d columns".formatted(values.size(), columns.size()));
            }
            ObjectNode fields = nothing();
            for (int i = 0; i < values.size(); i++) {
                fields.put(columns.get(i), values.get(i));
            }
            return new Row(place(line), fields, "");
        }

        /** Of the header there is no row: the line behind it must not be taken for one. */
        private Row unread(List<String> columns, int line, String fault) {
            if (columns.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "%s: the header cannot be read: %s.".formatted(place(line), fault));
            }
            return bad(line, fault);
        }

        private Row bad(int line, String fault) {
            return new Row(place(line), nothing(), fault);
        }

        private static ObjectNode nothing() {
            return TongliJson.mapper().createObjectNode();
        }

        private String place(int line) {
            return "%s:%d".formatted(file, line);
        }
    }
}
