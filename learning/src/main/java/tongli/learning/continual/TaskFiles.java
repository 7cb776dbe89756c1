package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tongli.core.Blank;
import tongli.core.Sha256;
import tongli.learning.corpus.Inside;
import tongli.learning.corpus.JsonLines;
import tongli.learning.corpus.PlainLines;
import tongli.learning.corpus.Tsv;

/**
 * The texts of some files of a task that have exactly one of the stream's labels.
 *
 * @param lines in the order of the files
 * @param leftOut how many lines have no text, or not exactly one label of the task
 * @param sha256 of each file, by its name
 */
record TaskFiles(List<StreamLine> lines, int leftOut, Map<String, String> sha256) {
    private static final String SEVERAL = "[,|]";

    /** @param names relative to {@code data} @throws IOException if a file is missing, outside the folder or malformed */
    static TaskFiles read(Path data, List<String> names, StreamManifest.Task task, List<String> labels)
            throws IOException {
        List<StreamLine> lines = new ArrayList<>();
        Map<String, String> sums = new LinkedHashMap<>();
        int leftOut = 0;
        Inside folder = Inside.of(data);
        for (String name : names) {
            Path file = folder.file(name, "the manifest's task " + task.name());
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
            for (Map<String, String> fields : fields(file, task, sums, name)) {
                int label = label(fields.getOrDefault(task.label(), ""), task, labels);
                String text = fields.getOrDefault(task.text(), "");
                if (label < 0 || Blank.is(text)) {
                    leftOut++;
                } else {
                    String person = task.person()
                            .map(column -> fields.getOrDefault(column, ""))
                            .orElse("");
                    lines.add(new StreamLine(text, label, person.strip()));
                }
            }
        }
        return new TaskFiles(lines, leftOut, sums);
    }

    /** Several labels that mean one of the stream's are that one; −1 if it is not exactly one. */
    private static int label(String said, StreamManifest.Task task, List<String> labels) {
        int found = -1;
        for (String one : said.split(SEVERAL)) {
            String ours = task.map().get(one.strip());
            int place = ours == null ? -1 : labels.indexOf(ours);
            if (place < 0 || (found >= 0 && found != place)) {
                return -1;
            }
            found = place;
        }
        return found;
    }

    private static List<Map<String, String>> fields(
            Path file, StreamManifest.Task task, Map<String, String> sums, String name) throws IOException {
        List<String> wanted = new ArrayList<>(List.of(task.text(), task.label()));
        task.person().ifPresent(wanted::add);
        List<Map<String, String>> all = new ArrayList<>();
        if (task.separator().isPresent()) {
            byte[] bytes = Files.readAllBytes(file);
            sums.put(name, Sha256.hex(bytes));
            String separator = Pattern.quote(task.separator().get());
            int number = 0;
            for (String line : PlainLines.of(file, bytes)) {
                number++;
                List<String> parts =
                        List.of(line.split(separator, task.columns().size()));
                if (parts.size() != task.columns().size()) {
                    throw new IOException("%s:%d: %d fields, but the manifest names %d columns"
                            .formatted(
                                    file, number, parts.size(), task.columns().size()));
                }
                all.add(row(task.columns(), parts, wanted));
            }
            return all;
        }
        if (file.toString().replaceAll("\\.gz$", "").endsWith(".jsonl")) {
            JsonLines json = JsonLines.read(file);
            sums.put(name, json.sha256());
            for (JsonLines.Line line : json.lines()) {
                Map<String, String> row = new LinkedHashMap<>();
                wanted.forEach(field -> row.put(field, line.json().path(field).asString("")));
                all.add(row);
            }
            return all;
        }
        Tsv tsv = Tsv.read(file);
        sums.put(name, tsv.sha256());
        for (String column : wanted) {
            tsv.column(column, "name its columns in the manifest");
        }
        tsv.rows().forEach(parts -> all.add(row(tsv.header(), parts, wanted)));
        return all;
    }

    private static Map<String, String> row(List<String> columns, List<String> parts, List<String> wanted) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : wanted) {
            int place = columns.indexOf(column);
            if (place >= 0) {
                row.put(column, parts.get(place).strip());
            }
        }
        return row;
    }
}
