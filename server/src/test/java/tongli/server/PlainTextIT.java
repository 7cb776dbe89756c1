package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tongli.core.PlainText;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What no page should show is neither kept nor answered, whichever of the API's text fields it came in. */
class PlainTextIT {

    private static final String WORDS = "Nine days of silence, then.";

    private static final String COURSE = "on-the-stairs";
    private static final String NOBODYS = "0c5f7a52-8f0e-4b6e-9d5e-2f1d3a4b5c6d";

    private static TestServer server;
    private static List<TextField> fields = List.of();

    /**
     * A request with one text in it.
     *
     * @param body where the text stands as {@link #WORDS}
     * @param free whether it holds anybody's words, and not one of a set or the name of something
     */
    record TextField(String method, String path, String name, String body, boolean free) {}

    /**
     * What guards accounts, of which there are none here, what reads voices and faces, to which nobody here agreed, what needs a voice, what
     * promotes models or answers by one's own where there is none ({@link ModelsIT} has those), and what takes each field only without some
     * others ({@link FeedbackIT}).
     */
    private static final List<String> GUARDED = List.of(
            "/login",
            "/accounts",
            "/invitations",
            "/password",
            "/second-factor",
            "/tokens",
            "/facts",
            "/on-call",
            "/analyze/voice",
            "/analyze/face",
            "/analyze/multimodal",
            "/transcribe",
            "/express/speech",
            "/feedback",
            "/analyze/own",
            "/models/");

    @BeforeContainer
    static void start() throws IOException {
        server = new TestServer(Files.createTempDirectory("tongli-plain"));
        server.put("/me/consents", "{\"storage\":\"granted\"}"); // so that what is read again comes from the database
        fields = fields(server.get("/v3/api-docs").json()).stream()
                .filter(field -> GUARDED.stream().noneMatch(field.path()::contains))
                .toList();
        assertThat(fields.stream().filter(TextField::free).map(TextField::name))
                .contains("text", "need", "reply", "context", "history.speaker", "history.text");
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Provide
    Arbitrary<String> unshowable() {
        return Arbitraries.oneOf(
                Arbitraries.chars().range('\u0000', '\u0008').map(String::valueOf),
                Arbitraries.chars().range('\u000B', '\u001F').map(String::valueOf),
                Arbitraries.chars().range('\u007F', '\u009F').map(String::valueOf),
                Arbitraries.chars().range('\u202A', '\u202E').map(String::valueOf),
                Arbitraries.chars().range('\u2066', '\u2069').map(String::valueOf),
                Arbitraries.chars().range('\uD800', '\uDFFF').map(String::valueOf));
    }

    @Property(tries = 12)
    void noTextFieldLetsItThrough(@ForAll("unshowable") String unshowable, @ForAll @IntRange(max = 27) int at) {
        String words = WORDS.substring(0, at) + unshowable + WORDS.substring(at);
        for (TextField field : fields) {
            String session = server.start();
            Answer answer = server.send(server.request(place(field, session))
                    .header("Content-Type", "application/json")
                    .method(
                            field.method(),
                            HttpRequest.BodyPublishers.ofString(field.body().replace(quoted(WORDS), quoted(words)))));
            String told = "%s %s, %s: %s"
                    .formatted(
                            field.method(),
                            field.path(),
                            field.name(),
                            answer.response().body());
            assertThat(answer.status()).as(told).isBetween(200, field.free() ? 299 : 499);
            assertPlain(answer, told);
            if (field.path().contains("{id}")) {
                assertPlain(server.get("/sessions/" + session), told);
                assertPlain(server.get("/sessions/" + session + "/report"), told);
                assertPlain(server.get("/me/export"), told);
                server.delete("/sessions/" + session);
            }
        }
    }

    private static String place(TextField field, String session) {
        String path = field.path().replace("{id}", isOfPreview(field) ? preview() : session);
        path = path.contains("{enrolment}") ? path.replace("{enrolment}", enrolment()) : path;
        path = path.contains("{showing}") ? path.replace("{showing}", round()) : path;
        path = path.endsWith("/trial") ? path.replace("{cohort}", cohort()) : path;
        return path.replace("{course}", COURSE)
                .replace("{cohort}", NOBODYS)
                .replace("{correction}", NOBODYS)
                .replace("{scale}", "who-5");
    }

    /** One that nobody has joined. */
    private static String cohort() {
        return server.post("/cohorts", "{\"name\":\"3 B\",\"course\":\"foundations\",\"language\":\"en\"}")
                .at("/id");
    }

    private static String round() {
        return server.post("/showings", "{\"language\":\"en\",\"modality\":\"face\"}")
                .at("/id");
    }

    private static String enrolment() {
        return server.post("/courses/" + COURSE + "/enrolments", "{\"language\":\"en\"}")
                .at("/id");
    }

    private static boolean isOfPreview(TextField field) {
        return field.path().contains("/previews/");
    }

    private static String preview() {
        return server.post("/scenarios/previews", TongliJson.line(Map.of("yaml", AuthoringIT.bundled())))
                .at("/id");
    }

    private static void assertPlain(Answer answer, String told) {
        strings(answer.json())
                .forEach(text -> assertThat(PlainText.is(text)).as(told).isTrue());
    }

    private static List<String> strings(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.valueStream().flatMap(child -> strings(child).stream()).toList();
    }

    /** Every text in every request that the API describes, so that a new one is tried without being named here. */
    private static List<TextField> fields(JsonNode api) {
        List<TextField> found = new ArrayList<>();
        for (String path : api.get("paths").propertyNames()) {
            for (String method : api.get("paths").get(path).propertyNames()) {
                JsonNode body = api.get("paths").get(path).get(method).at("/requestBody/content/application~1json");
                if (!body.isMissingNode()) {
                    JsonNode schema = resolved(api, body.get("schema"));
                    for (String name : schema.get("properties").propertyNames()) {
                        for (Filled filled :
                                filled(api, schema.get("properties").get(name))) {
                            ObjectNode request = required(schema, body.get("example"));
                            request.set(name, filled.value());
                            found.add(new TextField(
                                    method.toUpperCase(Locale.ROOT),
                                    path,
                                    name + filled.within(),
                                    request.toString(),
                                    filled.free() && isFree(path, name + filled.within())));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Whether anybody's words fit there, rather than the name of something. */
    private static boolean isFree(String path, String name) {
        return path.endsWith("/answers")
                ? name.equals("text") // the rest goes with other kinds of unit
                : !List.of(
                                "scenario",
                                "drill",
                                "after",
                                "turns.speaker",
                                "yaml",
                                "course",
                                "courses",
                                "code",
                                "enrolment",
                                "goals",
                                "id",
                                "skills")
                        .contains(name);
    }

    /** A value that holds {@link #WORDS} once. */
    private record Filled(String within, JsonNode value, boolean free) {}

    private static List<Filled> filled(JsonNode api, JsonNode schema) {
        JsonNode shape = resolved(api, schema);
        if (shape.path("type").asString("").equals("string")) {
            return List.of(new Filled("", TongliJson.mapper().valueToTree(WORDS), !shape.has("enum")));
        }
        List<Filled> found = new ArrayList<>();
        if (shape.has("items")) {
            filled(api, shape.get("items"))
                    .forEach(one -> found.add(new Filled(
                            one.within(), TongliJson.mapper().createArrayNode().add(one.value()), one.free())));
        }
        for (String name : shape.path("properties").propertyNames()) {
            filled(api, shape.get("properties").get(name)).forEach(one -> {
                ObjectNode whole = TongliJson.mapper().createObjectNode();
                shape.path("required").forEach(other -> whole.put(other.asString(), "someone"));
                whole.set(name, one.value());
                found.add(new Filled("." + name + one.within(), whole, one.free()));
            });
        }
        return found;
    }

    private static ObjectNode required(JsonNode schema, JsonNode example) {
        ObjectNode request = TongliJson.mapper().createObjectNode();
        schema.path("required").forEach(name -> request.set(name.asString(), example.get(name.asString())));
        return request;
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** Every unit escaped, so that halves of pairs travel too. */
    private static String quoted(String words) {
        return words.equals(WORDS)
                ? "\"" + words + "\""
                : words.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining("", "\"", "\""));
    }
}
