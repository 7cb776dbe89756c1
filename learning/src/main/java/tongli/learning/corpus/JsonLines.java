package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tongli.core.Blank;
import tongli.core.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a JSON object a line, plain or gzipped, UTF-8; empty lines are left aside.
 *
 * @param sha256 of the file as it lies on disk
 */
public record JsonLines(List<Line> lines, String sha256) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param place file and line, for messages */
    public record Line(String place, JsonNode json) {}

    public JsonLines {
        lines = List.copyOf(lines);
    }

    /** @throws IOException if the file is missing or malformed; the message names the line and the remedy */
    public static JsonLines read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : PlainLines.of(file, bytes)) {
            String place = file + ":" + ++number;
            if (!Blank.is(line)) {
                lines.add(new Line(place, json(place, line)));
            }
        }
        return new JsonLines(lines, Sha256.hex(bytes));
    }

    private static JsonNode json(String place, String line) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IOException(place + ": not a JSON object; write one object a line", e);
        }
    }
}
