package tongli.learning.pretrain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tongli.core.Blank;
import tongli.learning.corpus.PlainLines;
import tongli.learning.corpus.Tsv;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user's own texts without labels: one a line, or one field of a JSON object a line ({@code .jsonl}), or one column of a
 * table with a header line ({@code .tsv}); plain or gzipped, UTF-8. Stateless.
 */
final class TextFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TextFile() {}

    /**
     * The texts that show something, in the order of the file.
     *
     * @param field of a {@code .jsonl}, or column of a {@code .tsv}
     * @throws IOException if the file is missing or malformed; the message names the line and the remedy
     */
    static List<String> read(Path file, String field) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.gz$", "");
        List<String> texts = name.endsWith(".jsonl")
                ? fields(file, field)
                : name.endsWith(".tsv") ? column(file, field) : PlainLines.of(file, Files.readAllBytes(file));
        return texts.stream().filter(text -> !Blank.is(text)).toList();
    }

    private static List<String> column(Path file, String name) throws IOException {
        Tsv tsv = Tsv.read(file);
        try {
            int column = tsv.column(name);
            return tsv.rows().stream().map(row -> row.get(column)).toList();
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage() + "; name it with --text", e);
        }
    }

    private static List<String> fields(Path file, String field) throws IOException {
        List<String> texts = new ArrayList<>();
        int number = 0;
        for (String line : PlainLines.of(file, Files.readAllBytes(file))) {
            String place = file + ":" + ++number;
            if (!Blank.is(line)) {
                JsonNode text = json(place, line).path(field);
                if (text.isMissingNode()) {
                    throw new IOException("%s: no field \"%s\"; name it with --text".formatted(place, field));
                }
                texts.add(text.asString(""));
            }
        }
        return texts;
    }

    private static JsonNode json(String place, String line) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IOException(place + ": not a JSON object; write one object a line", e);
        }
    }
}
