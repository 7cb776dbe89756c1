package tongli.cli.coaching;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.WorkFailed;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs work over a file of JSON lines: one answer a line, in order, with the line's {@code id}. A bad line becomes
 * {@code {"id":…,"error":…}} and the rest is done.
 */
final class JsonLines {

    private static final int LINE_AT_MOST = 1_000_000;

    private JsonLines() {}

    /**
     * @param work answers one line's object; an {@link IllegalArgumentException} of it is the line's error
     * @param output empty for {@code out}
     * @return whether every line was good
     */
    static boolean run(Path input, @Nullable Path output, PrintWriter out, Function<ObjectNode, Object> work) {
        try (BufferedReader lines = Files.newBufferedReader(input, StandardCharsets.UTF_8)) {
            if (output == null) {
                return each(lines, out, work);
            }
            try (BufferedWriter file = Files.newBufferedWriter(output, StandardCharsets.UTF_8);
                    PrintWriter answers = new PrintWriter(file)) {
                return each(lines, answers, work);
            }
        } catch (NoSuchFileException e) {
            throw new WorkFailed("%s does not exist; check the path".formatted(e.getFile()), e);
        } catch (MalformedInputException e) {
            throw new WorkFailed("%s is not UTF-8; convert it first (iconv -t UTF-8)".formatted(input), e);
        } catch (IOException e) {
            throw new WorkFailed(
                    "%s cannot be read or its answers not written: %s".formatted(input, e.getMessage()), e);
        }
    }

    private static boolean each(BufferedReader lines, PrintWriter answers, Function<ObjectNode, Object> work)
            throws IOException {
        boolean good = true;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<JsonNode> id = Optional.empty();
            String text;
            try {
                if (line.length() > LINE_AT_MOST) {
                    throw new IllegalArgumentException(
                            "the line is longer than %,d characters".formatted(LINE_AT_MOST));
                }
                if (!(TongliJson.mapper().readTree(line) instanceof ObjectNode fields)) {
                    throw new IllegalArgumentException("the line is not a JSON object");
                }
                id = Optional.ofNullable(fields.get("id"));
                text = answer(id, work.apply(fields));
            } catch (JacksonException e) {
                good = false;
                text = error(id, "line %d is not JSON".formatted(number));
            } catch (IllegalArgumentException e) {
                good = false;
                text = error(id, "line %d: %s".formatted(number, e.getMessage()));
            }
            answers.println(text);
        }
        answers.flush();
        return good;
    }

    private static String answer(Optional<JsonNode> id, Object shape) {
        ObjectNode answer = TongliJson.mapper().createObjectNode();
        id.ifPresent(known -> answer.set("id", known));
        JsonNode tree = TongliJson.mapper().valueToTree(shape);
        tree.properties().forEach(field -> answer.set(field.getKey(), field.getValue()));
        return TongliJson.line(answer);
    }

    private static String error(Optional<JsonNode> id, String message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id.orElseGet(() -> TongliJson.mapper().nullNode()));
        fields.put("error", message);
        return TongliJson.line(fields);
    }

    /** A text field. @throws IllegalArgumentException naming the field when it is missing, blank or no text */
    static String text(ObjectNode fields, String name) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("\"%s\" is missing or not text".formatted(name));
        }
        if (value.stringValue().isBlank()) {
            throw new IllegalArgumentException("\"%s\" is blank; give it some text".formatted(name));
        }
        return value.stringValue();
    }
}
