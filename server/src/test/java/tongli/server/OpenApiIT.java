package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Map.entry("/api/v1/accounts", NO_ACCOUNTS),
            Map.entry("/api/v1/accounts/{account}", NO_ACCOUNTS),
            Map.entry("/api/v1/accounts/{account}/guardian-consents", NO_ACCOUNTS),
            Map.entry("/api/v1/accounts/{account}/facts", NO_ACCOUNTS),
            Map.entry("/api/v1/me/facts", NO_ACCOUNTS),
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
        document = TongliJson.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(server.get("/v3/api-docs").json())
                + "\n";
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
        assertThat(tried).isEqualTo(38);
    }

    @Test
    void answersFitTheSchemasThatTheDescriptionNames() {
        JsonNode api = server.get("/v3/api-docs").json();
        Schemas schemas = new Schemas(api);
        String session = server.start();
        JsonNode turn =
                server.say(session, "Eleven days, and nobody rang you back.").json();
        server.post("/sessions/" + session + "/guesses", "{\"emotion\":\"anger\"}");
        JsonNode quiet = server.post("/sessions/" + session + "/turns", "{\"wait\":true}")
                .json();
        assertThat(schemas.faults(turn, "TurnJson")).isEmpty();
        assertThat(schemas.faults(quiet, "TurnJson")).isEmpty();
        assertThat(schemas.faults(server.get("/sessions/" + session).json(), "SessionJson"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/sessions/" + session + "/report").json(), "Report"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/sessions").json(), "Sessions")).isEmpty();
        assertThat(schemas.faults(server.get("/scenarios").json(), "Scenarios")).isEmpty();
        assertThat(schemas.faults(server.get("/drills").json(), "Drills")).isEmpty();
        assertThat(schemas.faults(server.get("/me/consents").json(), "ConsentsJson"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/me/export").json(), "ExportJson"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/me/progress").json(), "Progress"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/nothing").json(), "Problem")).isEmpty();
        assertThat(schemas.faults(
                        server.post(
                                        "/analyze/dialogue",
                                        "{\"turns\":[{\"speaker\":\"A\",\"text\":\"I'm so lonely here.\"},"
                                                + "{\"speaker\":\"B\",\"text\":\"Did you see the match?\"}]}")
                                .json(),
                        "DialogueJson"))
                .isEmpty();
        assertThat(schemas.faults(
                        server.post(
                                        "/analyze/dialogue",
                                        "{\"turns\":[{\"speaker\":\"A\",\"text\":\"I want to die.\"}]}")
                                .json(),
                        "DialogueJson"))
                .isEmpty();
        for (String pasted : new String[] {"Ana: hi\\n10:30", "no name"}) {
            assertThat(schemas.faults(
                            server.post("/analyze/dialogue/lines", "{\"text\":\"" + pasted + "\"}")
                                    .json(),
                            "PastedTalkJson"))
                    .isEmpty();
        }
        String file = TongliJson.line(Map.of("yaml", AuthoringIT.bundled()));
        assertThat(schemas.faults(server.post("/scenarios/lint", file).json(), "FileLookJson"))
                .isEmpty();
        assertThat(schemas.faults(
                        server.post("/scenarios/simulate?turns=2&seeds=1", file).json(), "SimulationJson"))
                .isEmpty();
        JsonNode preview = server.post("/scenarios/previews", file).json();
        assertThat(schemas.faults(preview, "PreviewJson")).isEmpty();
        assertThat(schemas.faults(
                        server.post(
                                        "/scenarios/previews/%s/turns"
                                                .formatted(preview.get("id").asString()),
                                        "{\"wait\":true}")
                                .json(),
                        "PreviewTurnJson"))
                .isEmpty();
        assertThat(schemas.faults(quiet, "SessionJson")).isNotEmpty();
        courses(schemas);
    }

    private static void courses(Schemas schemas) {
        assertThat(schemas.faults(server.get("/courses").json(), "ListedCourses"))
                .isEmpty();
        assertThat(schemas.faults(
                        server.get("/courses/on-the-stairs?language=zh").json(), "CourseJson"))
                .isEmpty();
        JsonNode cohort = server.post("/cohorts", "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\"}")
                .json();
        assertThat(schemas.faults(cohort, "CohortJson")).isEmpty();
        JsonNode enrolment = server.post(
                        "/cohorts/enrolments",
                        TongliJson.line(Map.of("code", cohort.get("code").asString())))
                .json();
        assertThat(schemas.faults(enrolment, "EnrolmentJson")).isEmpty();
        String answers =
                "/courses/on-the-stairs/enrolments/" + enrolment.get("id").asString() + "/answers";
        for (String answer : List.of(
                "{\"unit\":\"the-spare-key\",\"text\":\"Only you in there now.\"}",
                "{\"unit\":\"the-spare-key\",\"text\":\"I want to kill myself tonight.\"}",
                "{\"unit\":\"four-nothings\",\"voice\":1,\"feeling\":\"fine\",\"strength\":1,\"need\":\"nothing\"}",
                "{\"unit\":\"this-week\",\"about\":\"My brother.\",\"may_ask\":true}",
                "{\"unit\":\"this-week\",\"told\":[\"Yes.\",\"\",\"\"]}")) {
            assertThat(schemas.faults(server.post(answers, answer).json(), "CourseStepJson"))
                    .as(answer)
                    .isEmpty();
        }
        String here = "/cohorts/" + cohort.get("id").asString();
        JsonNode asking = server.post(
                        "/cohorts",
                        "{\"name\":\"3 C\",\"course\":\"on-the-stairs\",\"language\":\"en\",\"scale\":\"teq\"}")
                .json();
        assertThat(schemas.faults(asking, "CohortJson")).isEmpty();
        String trial = "/cohorts/" + asking.get("id").asString() + "/trial";
        assertThat(schemas.faults(
                        server.post(trial, "{\"hypothesis\":\"More.\",\"outcome\":\"scale\"}")
                                .json(),
                        "CohortTrialJson"))
                .isEmpty();
        JsonNode part = server.post(
                        "/cohorts/enrolments",
                        TongliJson.line(Map.of("code", asking.get("code").asString(), "trial", true)))
                .json();
        assertThat(schemas.faults(part, "EnrolmentJson")).isEmpty();
        assertThat(schemas.faults(server.post(trial + "/end", "").json(), "CohortTrialJson"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/scales").json(), "Scales")).isEmpty();
        assertThat(schemas.faults(
                        server.post("/scales/who-5/answers", "{\"answers\":[{\"item\":1,\"answer\":0}]}")
                                .json(),
                        "ScaleScoreJson"))
                .isEmpty();
        assertThat(schemas.faults(server.get(here + "/replies").json(), "Replies"))
                .isEmpty();
        assertThat(schemas.faults(
                        server.post(
                                        here + "/marks",
                                        "{\"enrolment\":\"%s\",\"answer\":1,\"emotional_reaction\":1,\"interpretation\":1,\"exploration\":1}"
                                                .formatted(enrolment.get("id").asString()))
                                .json(),
                        "MarkedJson"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/cohorts").json(), "Cohorts")).isEmpty();
        assertThat(schemas.faults(
                        server.get("/courses/on-the-stairs/enrolments").json(), "Enrolments"))
                .isEmpty();
        assertThat(schemas.faults(server.get("/me/export").json(), "ExportJson"))
                .isEmpty();
        assertThat(schemas.faults(
                        server.post("/courses/lint", "{\"yaml\":\"format: 1\"}").json(), "FileLookJson"))
                .isEmpty();
    }
}
