package tongli.speech;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import tongli.perception.voice.speech.SpokenWord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Vosk answers: {@code {"result":[{"conf":…,"start":…,"end":…,"word":…}],"text":…}}. */
final class VoskResult {
    private static final JsonMapper JSON = new JsonMapper();

    private VoskResult() {}

    /** @throws IOException if it is not as above */
    static List<SpokenWord> words(String answer) throws IOException {
        try {
            return JSON.readTree(answer)
                    .path("result")
                    .valueStream()
                    .map(VoskResult::word)
                    .toList();
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new IOException("Vosk answered what is not understood; type what was said", broken);
        }
    }

    private static SpokenWord word(JsonNode told) {
        return new SpokenWord(
                told.path("word").asString(""),
                told.path("start").asDouble(-1),
                told.path("end").asDouble(-1),
                OptionalDouble.of(Math.min(1, told.path("conf").asDouble(-1))));
    }
}
