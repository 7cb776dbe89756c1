package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/**
 * The API's description. What the server says is written to {@code target/openapi.json}, and into {@code
 * docs/openapi.json} with {@code -Dopenapi.update}.
 */
class OpenApiIT {

    private static final String NO_ACCOUNTS = "/problems/no-accounts";
    private static final String CONSENT_NEEDED = "/problems/consent-needed";
    /**
     * Examples that are refused, and why: a whole file is more than an example should have, codes and ids are anybody's, and here is a
     * server without accounts.
     */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("/api/v1/scenarios/simulate", "/problems/invalid-scenario"),
            Map.entry("/api/v1/scenarios/previews", "/problems/invalid-scenario"),
            Map.entry("/api/v1/courses", "/problems/invalid-course"),
            Map.entry("/api/v1/cohorts/enrolments", "/problems/unknown-code"),
            Map.entry("/api/v1/cohorts/{cohort}/marks", "/problems/unknown-reply"),
            Map.entry("/api/v1/feedback/{correction}/reviews", "/problems/unknown-correction"),
            Map.entry("/api/v1/accounts", NO_ACCOUNTS),
            Map.entry("/api/v1/accounts/{account}", NO_ACCOUNTS),
            Map.entry("/api/v1/accounts/{account}/guardian-consents", NO_ACCOUNTS),
            Map.entry("/api/v1/accounts/{account}/facts", NO_ACCOUNTS),
            Map.entry("/api/v1/me/facts", NO_ACCOUNTS),
            Map.entry("/api/v1/analyze/face", CONSENT_NEEDED),
            Map.entry("/api/v1/analyze/voice", CONSENT_NEEDED),
            Map.entry("/api/v1/analyze/multimodal", CONSENT_NEEDED),
            Map.entry("/api/v1/transcribe", CONSENT_NEEDED),
            Map.entry("/api/v1/analyze/own", "/problems/invalid-field"),
            Map.entry("/api/v1/models/{model}/promotion", "/problems/not-promoted"),
            Map.entry("/api/v1/models/rollback", "/problems/invalid-field"),
            Map.entry("/api/v1/invitations", NO_ACCOUNTS),
            Map.entry("/api/v1/on-call/look-ups", NO_ACCOUNTS),
            Map.entry("/api/v1/login", NO_ACCOUNTS),
            Map.entry("/api/v1/login/oidc", NO_ACCOUNTS),
            Map.entry("/api/v1/me/password", NO_ACCOUNTS),
            Map.entry("/api/v1/me/second-factor", NO_ACCOUNTS),
            Map.entry("/api/v1/me/second-factor/removal", NO_ACCOUNTS),
            Map.entry("/api/v1/me/tokens", NO_ACCOUNTS));

    @TempDir
    static Path folder;

    static TestServer server;
    static String document;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(folder);
        Answer described = server.get("/v3/api-docs");
        assertThat(described.status()).as(described.response().body()).isEqualTo(200);
        document = TongliJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(described.json()) + "\n";
        Files.writeString(Path.of("target", "openapi.json"), document);
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(Path.of("..", "docs", "openapi.json"), document);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theDescriptionInTheDocumentsIsTheServersOwn() throws Exception {
        assertThat(Path.of("..", "docs", "openapi.json"))
                .as("to renew it: mvn -o verify -pl server -am -Dit.test=OpenApiIT -Dopenapi.update=true")
                .hasContent(document);
    }

    @Test
    void everyExampleIsTaken() {
        String session = server.start();
        server.say(session, "Hello.");
        String preview = server.post("/scenarios/previews", TongliJson.line(Map.of("yaml", AuthoringIT.bundled())))
                .at("/id");
        String enrolment = server.post("/courses/on-the-stairs/enrolments", "{\"language\":\"en\"}")
                .at("/id");
        String cohort = server.post("/cohorts", "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\"}")
                .at("/id");
        String round = server.post("/showings", "{\"language\":\"en\",\"modality\":\"face\"}")
                .at("/id");
        JsonNode paths = server.get("/v3/api-docs").json().get("paths");
        int tried = 0;
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                JsonNode example = paths.get(path).get(method).at("/requestBody/content/application~1json/example");
                assertThat(example.isMissingNode())
                        .as(method + " " + path)
                        .isEqualTo(
                                paths.get(path).get(method).path("requestBody").isMissingNode());
                if (!example.isMissingNode() && !method.equals("delete")) { // erases what the others need
                    Answer answer = server.send(
                            server.request(path.replace("{id}", path.contains("previews") ? preview : session)
                                            .replace("{course}", "on-the-stairs")
                                            .replace("{enrolment}", enrolment)
                                            .replace("{account}", session)
                                            .replace("{cohort}", cohort)
                                            .replace("{showing}", round)
                                            .replace("{correction}", session)
                                            .replace("{model}", "0123456789ab")
                                            .replace("{scale}", "who-5"))
                                    .header("Content-Type", "application/json")
                                    .method(
                                            method.toUpperCase(Locale.ROOT),
                                            HttpRequest.BodyPublishers.ofString(example.toString())));
                    if (REFUSED.containsKey(path)) {
                        assertThat(answer.at("/type")).isEqualTo(REFUSED.get(path));
                    } else {
                        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(52);
    }

    /** Each answer is held to the description where it comes in: {@link TestServer#send}. */
    @Test
    void answersFitTheSchemasThatTheDescriptionNames() {
        String session = server.start();
        taken(server.say(session, "Eleven days, and nobody rang you back."));
        taken(server.post("/sessions/" + session + "/guesses", "{\"emotion\":\"anger\"}"));
        taken(server.post("/sessions/" + session + "/turns", "{\"wait\":true}"));
        for (String path : List.of(
                "/sessions/" + session,
                "/sessions/" + session + "/report",
                "/sessions",
                "/scenarios",
                "/drills",
                "/me/consents",
                "/me/export",
                "/me/progress")) {
            taken(server.get(path));
        }
        String round = taken(server.post("/showings", "{\"language\":\"en\",\"modality\":\"face\",\"count\":4}"))
                .at("/id");
        for (int i = 0; i < 4; i++) {
            taken(server.post("/showings/" + round + "/guesses", "{\"feeling\":\"anger\"}"));
        }
        taken(server.get("/showings/" + round));
        corrections(session);
        taken(server.post(
                "/analyze/dialogue",
                "{\"turns\":[{\"speaker\":\"A\",\"text\":\"I'm so lonely here.\"},"
                        + "{\"speaker\":\"B\",\"text\":\"Did you see the match?\"}]}"));
        taken(server.post("/analyze/dialogue", "{\"turns\":[{\"speaker\":\"A\",\"text\":\"I want to die.\"}]}"));
        for (String pasted : List.of("Ana: hi\\n10:30", "no name")) {
            taken(server.post("/analyze/dialogue/lines", "{\"text\":\"" + pasted + "\"}"));
        }
        String file = TongliJson.line(Map.of("yaml", AuthoringIT.bundled()));
        taken(server.post("/scenarios/lint", file));
        taken(server.post("/scenarios/simulate?turns=2&seeds=1", file));
        String preview = taken(server.post("/scenarios/previews", file)).at("/id");
        taken(server.post("/scenarios/previews/%s/turns".formatted(preview), "{\"wait\":true}"));
        courses();
    }

    private static Answer taken(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
        return answer;
    }

    private static void corrections(String session) {
        for (String kind : List.of("reading", "score", "wording")) {
            String corrected = Map.of(
                            "reading", "\"labels\":[\"fear\"]", "score", "\"score\":40", "wording", "\"text\":\"Ah.\"")
                    .getOrDefault(kind, "");
            taken(server.post(
                    "/feedback",
                    "{\"kind\":\"%s\",\"session\":\"%s\",\"turn\":1,\"corrected\":{%s}}"
                            .formatted(kind, session, corrected)));
        }
        taken(server.get("/feedback?limit=2"));
        taken(server.get("/feedback/queue?kind=score&language=zh"));
        taken(server.get("/feedback/agreement"));
        taken(server.get("/feedback/export?kind=reading"));
    }

    private static void courses() {
        taken(server.get("/courses"));
        taken(server.get("/courses/on-the-stairs?language=zh"));
        Answer cohort =
                taken(server.post("/cohorts", "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\"}"));
        String enrolment = taken(
                        server.post("/cohorts/enrolments", TongliJson.line(Map.of("code", cohort.at("/code")))))
                .at("/id");
        for (String answer : List.of(
                "{\"unit\":\"the-spare-key\",\"text\":\"Only you in there now.\"}",
                "{\"unit\":\"the-spare-key\",\"text\":\"I want to kill myself tonight.\"}",
                "{\"unit\":\"four-nothings\",\"voice\":1,\"feeling\":\"fine\",\"strength\":1,\"need\":\"nothing\"}",
                "{\"unit\":\"this-week\",\"about\":\"My brother.\",\"may_ask\":true}",
                "{\"unit\":\"this-week\",\"told\":[\"Yes.\",\"\",\"\"]}")) {
            taken(server.post("/courses/on-the-stairs/enrolments/" + enrolment + "/answers", answer));
        }
        Answer asking = taken(server.post(
                "/cohorts", "{\"name\":\"3 C\",\"course\":\"on-the-stairs\",\"language\":\"en\",\"scale\":\"teq\"}"));
        String trial = "/cohorts/" + asking.at("/id") + "/trial";
        taken(server.post(trial, "{\"hypothesis\":\"More.\",\"outcome\":\"scale\"}"));
        taken(server.post("/cohorts/enrolments", TongliJson.line(Map.of("code", asking.at("/code"), "trial", true))));
        taken(server.post(trial + "/end", ""));
        taken(server.get("/scales"));
        taken(server.post("/scales/who-5/answers", "{\"answers\":[{\"item\":1,\"answer\":0}]}"));
        String here = "/cohorts/" + cohort.at("/id");
        taken(server.get(here + "/replies"));
        taken(server.post(
                here + "/marks",
                "{\"enrolment\":\"%s\",\"answer\":1,\"emotional_reaction\":1,\"interpretation\":1,\"exploration\":1}"
                        .formatted(enrolment)));
        taken(server.get("/cohorts"));
        taken(server.get("/courses/on-the-stairs/enrolments"));
        taken(server.get("/me/export"));
        taken(server.post("/courses/lint", "{\"yaml\":\"format: 1\"}"));
    }

    @Test
    void everyAnswerHasAnExampleAndEveryExampleFits() {
        JsonNode api = server.get("/v3/api-docs").json();
        Description description = new Description(api);
        List<String> without = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        api.get("paths")
                .forEach(item -> item.forEach(operation -> operation
                        .get("responses")
                        .forEachEntry((status, answer) -> answer.path("content").forEachEntry((media, body) -> {
                            String id = operation.get("operationId").asString();
                            String name = "%s %s %s".formatted(id, status, media);
                            List<JsonNode> examples = body.has("example") ? List.of(body.get("example")) : List.of();
                            if (examples.isEmpty()
                                    && !body.has("examples")
                                    && !body.at("/schema/format").asString("").equals("binary")) {
                                without.add(name);
                            }
                            examples.forEach(example -> description.faults(id, status, media, example).stream()
                                    .map(fault -> name + fault)
                                    .forEach(faults::add));
                        }))));
        api.at("/components/examples")
                .forEachEntry((code, example) -> faults.addAll(
                        description.faults("getSession", "404", "application/problem+json", example.get("value"))));
        assertThat(without).as("answers that no example shows").isEmpty();
        assertThat(faults).as("examples that are not as they are described").isEmpty();
    }
}
