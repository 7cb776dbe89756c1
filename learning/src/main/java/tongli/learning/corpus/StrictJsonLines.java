package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tongli.core.Blank;
import tongli.core.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in a file with a JSON object a line, plain or gzipped, UTF-8; empty lines are left aside. Unlike {@link JsonLines} it
 * allows no field twice, and tells the faults of all lines together.
 *
 * @param rows one a line, in the order of the file
 * @param sha256 of the file as it lies on disk
 */
public record StrictJsonLines<T>(List<T> rows, String sha256) {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    public StrictJsonLines {
        rows = List.copyOf(rows);
    }

    /**
     * @param row what a line holds; it throws an {@link IllegalArgumentException} that says what is wrong with one
     * @throws IOException if the file is missing or malformed; the message names the lines and what to do
     */
    public static <T> StrictJsonLines<T> read(Path path, Function<JsonNode, T> row) throws IOException {
        List<T> rows = new ArrayList<>();
        LineFaults faults = new LineFaults(path);
        int number = 0;
        byte[] bytes = Files.readAllBytes(path);
        for (String line : PlainLines.of(path, bytes)) {
            number++;
            if (!Blank.is(line)) {
                try {
                    rows.add(row.apply(json(line)));
                } catch (IllegalArgumentException fault) {
                    faults.add(number, String.valueOf(fault.getMessage()));
                }
            }
        }
        faults.refuse();
        return new StrictJsonLines<>(rows, Sha256.hex(bytes));
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "not a JSON object, or one with a field twice; write one object a line", e);
        }
    }
}
