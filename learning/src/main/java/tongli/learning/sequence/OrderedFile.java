package tongli.learning.sequence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Blank;
import tongli.learning.corpus.LineFaults;
import tongli.learning.corpus.ReadableText;
import tongli.learning.corpus.StrictJsonLines;
import tongli.learning.corpus.Tsv;
import tools.jackson.databind.JsonNode;

/**
 * Texts with labels in their order, plain or gzipped, UTF-8: a JSON object a line, {@code {"text":"…","label":["vent","seek_advice"]}}, or
 * tab-separated with a header line and {@code vent>seek_advice} in the column of labels.
 *
 * @param texts in the order of the file
 * @param sha256 of each file as it was read, by its path
 */
public record OrderedFile(List<OrderedText> texts, Map<Path, String> sha256) {
    private static final String NAMED_BY = "name them with --text and --labels";

    private static final String BEHIND = ">";

    public OrderedFile {
        texts = List.copyOf(texts);
    }

    /**
     * Where text and labels stand.
     *
     * @param labels the column of the list
     */
    public record Columns(String text, String labels) {}

    public List<String> labels() {
        return labels(texts);
    }

    /** Every label that occurs, in the order of the alphabet. */
    static List<String> labels(List<OrderedText> texts) {
        return texts.stream()
                .flatMap(text -> text.labels().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Several files as one. @throws IOException as {@link #read} */
    public static OrderedFile readAll(List<Path> paths, Columns columns) throws IOException {
        List<OrderedText> texts = new ArrayList<>();
        Map<Path, String> sha256 = new LinkedHashMap<>();
        for (Path path : paths) {
            OrderedFile file = read(path, columns);
            texts.addAll(file.texts());
            sha256.putAll(file.sha256());
        }
        return new OrderedFile(texts, sha256);
    }

    /** @throws IOException if the file is missing or malformed; the message names the lines and what to do */
    public static OrderedFile read(Path path, Columns columns) throws IOException {
        String name = path.toString().replaceAll("\\.gz$", "");
        OrderedFile file = name.endsWith(".jsonl") ? readJson(path, columns) : readTsv(path, columns);
        if (file.texts().isEmpty()) {
            throw new IOException(path + ": no text in it; give at least one line");
        }
        return file;
    }

    private static OrderedFile readTsv(Path path, Columns columns) throws IOException {
        Tsv tsv = Tsv.read(path);
        int text = tsv.column(columns.text(), NAMED_BY);
        int labels = tsv.column(columns.labels(), NAMED_BY);
        List<OrderedText> texts = new ArrayList<>();
        LineFaults faults = new LineFaults(path);
        for (int row = 0; row < tsv.rows().size(); row++) {
            List<String> fields = tsv.rows().get(row);
            try {
                String list = fields.get(labels);
                texts.add(text(
                        fields.get(text), Blank.is(list) ? List.of() : Arrays.asList(list.split(BEHIND, -1)), columns));
            } catch (IllegalArgumentException fault) {
                faults.add(row + 2, String.valueOf(fault.getMessage()));
            }
        }
        faults.refuse();
        return new OrderedFile(texts, Map.of(path, tsv.sha256()));
    }

    private static OrderedFile readJson(Path path, Columns columns) throws IOException {
        StrictJsonLines<OrderedText> lines = StrictJsonLines.read(path, json -> text(json, columns));
        return new OrderedFile(lines.rows(), Map.of(path, lines.sha256()));
    }

    private static OrderedText text(JsonNode json, Columns columns) {
        JsonNode list = json.path(columns.labels());
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString)) {
            throw new IllegalArgumentException(
                    "the field \"%s\" is missing or no list of names; write \"%s\":[\"vent\",\"seek_advice\"], or name another with --labels"
                            .formatted(columns.labels(), columns.labels()));
        }
        return text(
                json.path(columns.text()).asString(""),
                list.valueStream().map(JsonNode::asString).toList(),
                columns);
    }

    private static OrderedText text(String text, List<String> labels, Columns columns) {
        return new OrderedText(
                ReadableText.of(text, columns.text(), "give it some words, or name another with --text"),
                labels.stream().map(String::strip).toList());
    }
}
