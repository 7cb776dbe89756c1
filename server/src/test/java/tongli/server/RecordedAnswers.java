package tongli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps an answer of each operation, shortened, in the folder that {@code -Danswers.record} names, for whoever writes an example into {@code
 * answers.json}: of what the tests were answered what is nearest to the length of a good example. Keeps nothing without it.
 */
final class RecordedAnswers {

    private static final String FOLDER = System.getProperty("answers.record", "");
    /** Characters that show a shape and can still be looked over. */
    private static final int GOOD = 1_500;

    private static final int ELEMENTS = 2;

    private RecordedAnswers() {}

    static synchronized void add(String operation, HttpResponse<String> response) {
        if (FOLDER.isEmpty() || response.statusCode() >= 300 || response.body().isEmpty()) {
            return;
        }
        String media = Description.media(response);
        boolean json = media.equals("application/json");
        if (!json && !media.startsWith("text/") && !media.endsWith("yaml")) {
            return;
        }
        String name = "%s %d %s".formatted(operation, response.statusCode(), media);
        String body = json ? shortened(response.body()) : TongliJson.line(firstLines(response.body()));
        String entry = TongliJson.line(Map.of(name, TongliJson.mapper().readTree(body)));
        Path file = Path.of(FOLDER, name.replace('/', '_') + ".json");
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file) || isBetter(entry, Files.readString(file))) {
                Files.writeString(file, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBetter(String entry, String before) {
        return Math.abs(entry.length() - GOOD) < Math.abs(before.length() - GOOD);
    }

    private static String firstLines(String text) {
        return text.lines().limit(ELEMENTS).reduce("", (all, line) -> all + line + "\n");
    }

    private static String shortened(String json) {
        JsonNode body = TongliJson.mapper().readTree(json);
        shorten(body);
        return TongliJson.line(body);
    }

    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > ELEMENTS) {
                list.remove(list.size() - 1);
            }
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(RecordedAnswers::shorten);
        }
    }
}
