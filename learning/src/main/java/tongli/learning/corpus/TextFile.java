package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tongli.core.Blank;
import tongli.core.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * A user's own texts without labels: one a line, or one field of a JSON object a line ({@code .jsonl}), or one column of a
 * table with a header line ({@code .tsv}); plain or gzipped, UTF-8. Immutable.
 *
 * @param texts those that show something, in the order of the file
 * @param sha256 of the file as it lies on disk
 */
public record TextFile(List<String> texts, String sha256) {
    public TextFile {
        texts = texts.stream().filter(text -> !Blank.is(text)).toList();
    }

    /** Whether a file, by its name, has fields of which one must be named. */
    public static boolean hasFields(Path file) {
        return isJson(file) || isTable(file);
    }

    private static boolean isJson(Path file) {
        return plain(file).endsWith(".jsonl");
    }

    private static boolean isTable(Path file) {
        return plain(file).endsWith(".tsv");
    }

    private static String plain(Path file) {
        return file.getFileName().toString().replaceAll("\\.gz$", "");
    }

    /**
     * @param field of a {@code .jsonl}, or column of a {@code .tsv}
     * @throws IOException if the file is missing or malformed; the message names the line and the remedy
     */
    public static TextFile read(Path file, String field) throws IOException {
        if (isJson(file)) {
            return fields(JsonLines.read(file), field);
        }
        if (isTable(file)) {
            return column(Tsv.read(file), field);
        }
        byte[] bytes = Files.readAllBytes(file);
        return new TextFile(PlainLines.of(file, bytes), Sha256.hex(bytes));
    }

    private static TextFile column(Tsv tsv, String name) throws IOException {
        int column = tsv.column(name, "name it with --text");
        return new TextFile(tsv.rows().stream().map(row -> row.get(column)).toList(), tsv.sha256());
    }

    private static TextFile fields(JsonLines lines, String field) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonLines.Line line : lines.lines()) {
            JsonNode text = line.json().path(field);
            if (text.isMissingNode()) {
                throw new IOException("%s: no field \"%s\"; name it with --text".formatted(line.place(), field));
            }
            texts.add(text.asString(""));
        }
        return new TextFile(texts, lines.sha256());
    }
}
