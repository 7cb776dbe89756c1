package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Blank;
import tongli.learning.corpus.JsonLines;
import tongli.learning.corpus.Tsv;
import tools.jackson.databind.JsonNode;

/**
 * A user's own labelled texts: tab-separated with a header line, or a JSON object a line, plain or gzipped, UTF-8.
 *
 * <p>A text may answer another, which stands in a column of its own. Labels stand in one column, several parted by a comma
 * or a bar (an empty field is none of them), or as one column a label with 0 or 1 or a number.
 *
 * @param rows texts with their labels; a label's value is 1 when it was only named
 * @param sha256 of each file as it was read, by its path
 * @param withoutText how many lines have no text; they are left out
 */
public record LabelledFile(List<Row> rows, Map<Path, String> sha256, int withoutText) {
    private static final String NAMED_BY = "name them with --text, --answers, --labels and --by";

    private static final String PARTED = "[,|]";

    /**
     * @param before what the text answers; empty when there is no such column
     * @param values by label, those that the row speaks of
     * @param complete whether labels not in {@code values} are known not to hold
     * @param slice what kind of text it is; empty when no column says so
     */
    public record Row(String before, String text, Map<String, Float> values, boolean complete, String slice) {
        private Row(String before, String text, Map<String, Float> values, boolean complete) {
            this(before, text, values, complete, "");
        }

        /** A text of which nothing is known. */
        public static Row alone(String text) {
            return new Row("", text, Map.of(), false);
        }

        /** Other words with the same labels. */
        public Row saying(String words) {
            return new Row(before, words, values, complete, slice);
        }

        /** The same text, of that kind. */
        public Row in(String kind) {
            return new Row(before, text, values, complete, kind);
        }
    }

    /**
     * Where text and labels stand.
     *
     * @param before the column of what the text answers, if texts answer something
     * @param text the column of the text
     * @param labels one column of names, or several columns of numbers
     * @param slice the column that says what kind of text each is, if figures are wanted for each kind
     */
    public record Columns(Optional<String> before, String text, List<String> labels, Optional<String> slice) {
        public Columns(Optional<String> before, String text, List<String> labels) {
            this(before, text, labels, Optional.empty());
        }
    }

    /** Several files as one. @throws IOException as {@link #read} */
    public static LabelledFile readAll(List<Path> paths, Columns columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<Path, String> sha256 = new LinkedHashMap<>();
        int withoutText = 0;
        for (Path path : paths) {
            LabelledFile file = read(path, columns);
            rows.addAll(file.rows());
            sha256.putAll(file.sha256());
            withoutText += file.withoutText();
        }
        return new LabelledFile(rows, sha256, withoutText);
    }

    /** @throws IOException if the file is missing or malformed; the message names the line and the remedy */
    public static LabelledFile read(Path path, Columns columns) throws IOException {
        String name = path.toString().replaceAll("\\.gz$", "");
        LabelledFile file = name.endsWith(".jsonl") ? readJson(path, columns) : readTsv(path, columns);
        if (file.rows().isEmpty() && file.withoutText() > 0) {
            throw new IOException("%s: no line has a text in \"%s\"; name where it stands with --text"
                    .formatted(path, columns.text()));
        }
        if (file.rows().isEmpty()) {
            throw new IOException(path + ": no labelled text in it; give at least one line a label");
        }
        return file;
    }

    private static LabelledFile readTsv(Path path, Columns columns) throws IOException {
        Tsv tsv = Tsv.read(path);
        int text = tsv.column(columns.text(), NAMED_BY);
        int before = columns.before().isPresent() ? tsv.column(columns.before().get(), NAMED_BY) : -1;
        int slice = columns.slice().isPresent() ? tsv.column(columns.slice().get(), NAMED_BY) : -1;
        List<Integer> labels = new ArrayList<>();
        for (String label : columns.labels()) {
            labels.add(tsv.column(label, NAMED_BY));
        }
        List<Row> rows = new ArrayList<>();
        for (int line = 0; line < tsv.rows().size(); line++) {
            List<String> fields = tsv.rows().get(line);
            if (!Blank.is(fields.get(text))) {
                String place = path + ":" + (line + 2);
                String answered = before < 0 ? "" : fields.get(before);
                Row row = labels.size() == 1
                        ? named(answered, fields.get(text), fields.get(labels.get(0)))
                        : numbered(
                                place,
                                answered,
                                fields.get(text),
                                columns.labels(),
                                labels.stream().map(fields::get).toList());
                rows.add(slice < 0 ? row : row.in(fields.get(slice)));
            }
        }
        return new LabelledFile(rows, Map.of(path, tsv.sha256()), tsv.rows().size() - rows.size());
    }

    private static LabelledFile readJson(Path path, Columns columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        JsonLines lines = JsonLines.read(path);
        for (JsonLines.Line line : lines.lines()) {
            String slice = columns.slice()
                    .map(column -> line.json().path(column).asString(""))
                    .orElse("");
            row(line.place(), line.json(), columns).ifPresent(row -> rows.add(row.in(slice)));
        }
        return new LabelledFile(
                rows, Map.of(path, lines.sha256()), lines.lines().size() - rows.size());
    }

    private static Optional<Row> row(String place, JsonNode json, Columns columns) throws IOException {
        String text = json.path(columns.text()).asString("");
        if (Blank.is(text)) {
            return Optional.empty();
        }
        String before = "";
        if (columns.before().isPresent()) {
            JsonNode answered = json.path(columns.before().get());
            if (answered.isMissingNode()) {
                throw new IOException("%s: no field \"%s\"; name it with --answers"
                        .formatted(place, columns.before().get()));
            }
            before = answered.asString("");
        }
        if (columns.labels().size() > 1) {
            List<String> values = columns.labels().stream()
                    .map(label -> json.path(label).asString(""))
                    .toList();
            return Optional.of(numbered(place, before, text, columns.labels(), values));
        }
        JsonNode labels = json.path(columns.labels().get(0));
        if (labels.isArray()) {
            Map<String, Float> values = new LinkedHashMap<>();
            labels.forEach(label -> values.put(label.asString(), 1f));
            return Optional.of(new Row(before, text, values, true));
        }
        if (labels.isObject()) {
            Map<String, Float> values = new LinkedHashMap<>();
            labels.properties()
                    .forEach(entry ->
                            values.put(entry.getKey(), (float) entry.getValue().asDouble(0)));
            return Optional.of(new Row(before, text, values, true));
        }
        if (labels.isMissingNode()) {
            throw new IOException("%s: no field \"%s\"; name it with --labels"
                    .formatted(place, columns.labels().get(0)));
        }
        return Optional.of(named(before, text, labels.asString("")));
    }

    private static Row named(String before, String text, String labels) {
        Map<String, Float> values = new LinkedHashMap<>();
        for (String label : labels.split(PARTED)) {
            if (!label.isBlank()) {
                values.put(label.strip(), 1f);
            }
        }
        return new Row(before, text, values, true);
    }

    private static Row numbered(String place, String before, String text, List<String> labels, List<String> numbers)
            throws IOException {
        Map<String, Float> values = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            String number = numbers.get(i).strip();
            try {
                if (!number.isEmpty()) {
                    values.put(labels.get(i), Float.parseFloat(number));
                }
            } catch (NumberFormatException e) {
                throw new IOException("%s: \"%s\" in column %s is no number; with several label columns each holds one"
                        .formatted(place, number, labels.get(i)));
            }
        }
        return new Row(before, text, values, false);
    }

    /** Some of its rows. */
    public LabelledFile of(List<Row> some) {
        return new LabelledFile(some, sha256, 0);
    }

    /** Every label that occurs, in the order of the alphabet. */
    public List<String> labels() {
        return rows.stream()
                .flatMap(row -> row.values().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
