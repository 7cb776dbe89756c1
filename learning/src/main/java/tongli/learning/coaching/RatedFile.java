package tongli.learning.coaching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.coaching.rating.Rating;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.Utterance;
import tongli.learning.corpus.JsonLines;
import tools.jackson.databind.JsonNode;

/** Reads rated exchanges: {@code .jsonl} as in {@code docs/data/empathy}. Stateless. */
public final class RatedFile {

    private static final Map<Mechanism, String> MARKS = Map.of(
            Mechanism.EMOTIONAL_REACTION, "er",
            Mechanism.INTERPRETATION, "ip",
            Mechanism.EXPLORATION, "ex");

    private RatedFile() {}

    /**
     * @throws IOException naming the file, the line, what is wrong there and what it must be; or the id that stands twice
     */
    public static List<RatedExchange> read(Path file) throws IOException {
        List<RatedExchange> exchanges = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonLines.Line line : JsonLines.read(file).lines()) {
            RatedExchange exchange = exchange(line);
            if (!ids.add(exchange.id())) {
                throw new IOException("%s: the id \"%s\" stands there twice".formatted(line.place(), exchange.id()));
            }
            exchanges.add(exchange);
        }
        return exchanges;
    }

    private static RatedExchange exchange(JsonLines.Line line) throws IOException {
        List<Utterance> history = new ArrayList<>();
        for (JsonNode said : line.json().path("history")) {
            history.add(new Utterance(text(line, said, "speaker"), text(line, said, "text")));
        }
        history.add(new Utterance(Utterance.PERSONA, text(line, line.json(), "context")));
        String id = text(line, line.json(), "id");
        if (id.lastIndexOf('-') < 1) {
            throw fault(line, "\"id\" must end in the context's number and the reply's, such as \"zh-a-c01-2\"");
        }
        List<RatedExchange.Marks> passes = new ArrayList<>();
        for (JsonNode rating : line.json().path("ratings")) {
            passes.add(marks(line, rating));
        }
        if (passes.isEmpty()) {
            throw fault(line, "\"ratings\" must be a list of at least one {\"er\":…,\"ip\":…,\"ex\":…,\"mark\":…}");
        }
        String code = text(line, line.json(), "language");
        Language language = Coded.find(Language.class, code)
                .orElseThrow(() -> fault(line, "\"language\" is \"%s\"; it must be zh or en".formatted(code)));
        return new RatedExchange(id, language, history, text(line, line.json(), "reply"), passes);
    }

    private static RatedExchange.Marks marks(JsonLines.Line line, JsonNode rating) throws IOException {
        Map<Mechanism, Integer> levels = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            levels.put(mechanism, number(line, rating, MARKS.getOrDefault(mechanism, ""), 0, 2));
        }
        return new RatedExchange.Marks(
                levels,
                number(line, rating, "mark", 1, Rating.MARKS),
                rating.path("misstep").asString(""),
                rating.path("flag").asString(""));
    }

    private static int number(JsonLines.Line line, JsonNode rating, String field, int least, int most)
            throws IOException {
        JsonNode number = rating.path(field);
        if (!number.isInt() || number.intValue() < least || number.intValue() > most) {
            throw fault(line, "\"ratings\": \"%s\" must be a whole number from %d to %d".formatted(field, least, most));
        }
        return number.intValue();
    }

    private static String text(JsonLines.Line line, JsonNode object, String field) throws IOException {
        JsonNode text = object.path(field);
        if (!text.isString() || Blank.is(text.stringValue())) {
            throw fault(line, "\"%s\" is missing or blank".formatted(field));
        }
        return text.stringValue();
    }

    private static IOException fault(JsonLines.Line line, String what) {
        return new IOException(line.place() + ": " + what);
    }
}
