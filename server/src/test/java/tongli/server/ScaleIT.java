package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class ScaleIT {

    private static final String LOW =
            "{\"answers\":[{\"item\":1,\"answer\":2},{\"item\":2,\"answer\":1},{\"item\":3,\"answer\":3},{\"item\":4,\"answer\":2},{\"item\":5,\"answer\":2}]%s}";

    @TempDir
    Path folder;

    @Test
    void withoutTheirWordsQuestionnairesSayWhereThoseBelong() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            JsonNode teq = server.get("/scales?language=en").json().at("/scales/0");
            assertThat(teq.get("id").asString()).isEqualTo("teq");
            assertThat(teq.has("words")).isFalse();
            assertThat(teq.get("words_file").asString()).isEqualTo("scales/teq-en.yaml");
            assertThat(teq.get("licence").asString()).contains("no licence");

            Files.createDirectories(folder.resolve("scales"));
            Files.writeString(folder.resolve("scales/who-5-en.yaml"), words("five: 5"));
            JsonNode faulty = server.get("/scales?language=en").json().at("/scales/1");
            assertThat(faulty.get("words_fault").asString()).contains("scales/who-5-en.yaml");
            Files.writeString(folder.resolve("scales/who-5-en.yaml"), words(""));
            JsonNode brought = server.get("/scales?language=en").json().at("/scales/1");
            assertThat(brought.at("/words/items").size()).isEqualTo(5);
            assertThat(brought.at("/words/answers/5").asString()).isEqualTo("name 5");
            assertThat(server.get("/scales?language=zh").json().at("/scales/1").has("words"))
                    .isFalse();
        }
    }

    private static String words(String more) {
        StringBuilder yaml = new StringBuilder(
                "scale: who-5\nlanguage: en\nsource: \"made up\"\nintro: \"Made up.\"\n" + more + "\nanswers:\n");
        for (int i = 0; i < 6; i++) {
            yaml.append("  - \"name ").append(i).append("\"\n");
        }
        yaml.append("items:\n");
        for (int i = 1; i < 6; i++) {
            yaml.append("  - \"statement ").append(i).append("\"\n");
        }
        return yaml.toString();
    }

    @Test
    void aSheetIsScoredExactlyAndALowOneOffersPeople() {
        try (TestServer server = new TestServer(folder)) {
            Answer low = server.post("/scales/who-5/answers?language=zh", LOW.formatted(""));
            assertThat(low.status()).isEqualTo(200);
            assertThat(low.json().get("raw").asInt()).isEqualTo(10);
            assertThat(low.json().get("score").asInt()).isEqualTo(40);
            assertThat(low.at("/marks/0/of")).isEqualTo("score_at_most");
            assertThat(low.at("/is_not")).contains("不是诊断");
            assertThat(low.json().at("/help/contacts").size()).isGreaterThan(2);
            assertThat(low.json().get("kept").asBoolean()).isFalse();

            JsonNode good = server.post(
                            "/scales/who-5/answers?language=en",
                            LOW.formatted("").replaceAll("r\":\\d", "r\":4"))
                    .json();
            assertThat(good.get("score").asInt()).isEqualTo(80);
            assertThat(good.has("help")).isFalse();

            JsonNode few = server.post("/scales/who-5/answers", "{\"answers\":[{\"item\":2,\"answer\":4}]}")
                    .json();
            assertThat(few.get("score").isNull()).isTrue();
            assertThat(few.get("missing").asInt()).isEqualTo(4);
        }
    }

    @Test
    void whatDoesNotFitIsNamed() {
        try (TestServer server = new TestServer(folder)) {
            String here = "/scales/who-5/answers";
            assertProblem(server.post("/scales/none/answers", LOW.formatted("")), 404, "unknown-scale");
            Answer faults = server.post(
                    here,
                    "{\"answers\":[{\"item\":6,\"answer\":1},{\"item\":1,\"answer\":6},{\"item\":2,\"answer\":1},{\"item\":2,\"answer\":1}]}");
            assertProblem(faults, 400, "invalid-field");
            assertThat(faults.json().get("errors").size()).isEqualTo(3);
            assertProblem(server.post(here, LOW.formatted(",\"time\":\"before\"")), 400, "invalid-field");
            String nobody = ",\"enrolment\":\"00000000-0000-0000-0000-000000000000\",\"time\":\"%s\"";
            assertProblem(server.post(here, LOW.formatted(nobody.formatted("before"))), 404, "unknown-enrolment");
            assertProblem(server.post(here, LOW.formatted(nobody.formatted("now"))), 400, "invalid-field");
            assertProblem(
                    server.post(
                            "/cohorts",
                            "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\",\"scale\":\"iq\"}"),
                    404,
                    "unknown-scale");
            String alone = server.post("/courses/on-the-stairs/enrolments", "{\"language\":\"en\"}")
                    .at("/id");
            assertProblem(server.post(here, LOW.formatted(at(alone, "before"))), 409, "unfit-answer");
        }
    }

    @Test
    void aCohortAsksBeforeTheFirstAnswerAndAfterTheLastUnitAndNobodyElseReadsIt() {
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            JsonNode cohort = cohort(server);
            String enrolment = join(server, cohort);
            JsonNode asked = server.get("/scales").json().at("/asked/0");
            assertThat(asked.get("enrolment").asString()).isEqualTo(enrolment);
            assertThat(asked.get("before").asString()).isEqualTo("open");
            assertThat(asked.get("after").asString()).isEqualTo("not_yet");
            String here = "/scales/who-5/answers";
            assertProblem(
                    server.post("/scales/teq/answers", "{\"answers\":[]" + at(enrolment, "before") + "}"),
                    409,
                    "unfit-answer");
            assertThat(server.post(here, LOW.formatted(at(enrolment, "before")))
                            .json()
                            .get("kept")
                            .asBoolean())
                    .isTrue();
            assertProblem(server.post(here, LOW.formatted(at(enrolment, "before"))), 409, "unfit-answer");
            assertProblem(server.post(here, LOW.formatted(at(enrolment, "after"))), 409, "unfit-answer");

            String place = "/cohorts/" + cohort.get("id").asString();
            Answer instructors = server.get(place);
            assertThat(instructors.json().at("/asks/before").asInt()).isEqualTo(1);
            assertThat(instructors.response().body()).doesNotContain("given", "answers");
            assertThat(server.get(place + "/csv").response().body()).doesNotContain("scale");
            assertThat(server.get(place + "/xapi").response().body()).doesNotContain("scale");
            assertThat(server.get("/me/export")
                            .json()
                            .at("/courses/0/answers/0/given/1")
                            .asInt())
                    .isEqualTo(2);
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/scales").json().at("/asked/0/before").asString())
                    .isEqualTo("done");
            server.put("/me/consents", "{\"storage\":\"refused\"}");
            assertThat(server.get("/scales").json().get("asked").size()).isZero();
        }
    }

    @Test
    void beforeHasPassedWithTheFirstAnswerAndNothingIsStoredWithoutConsent() {
        try (TestServer server = new TestServer(folder)) {
            String enrolment = join(server, cohort(server));
            server.post("/scales/who-5/answers", LOW.formatted(at(enrolment, "before")));
            String late = join(server, cohort(server));
            server.post(
                    "/courses/on-the-stairs/enrolments/" + late + "/answers",
                    "{\"unit\":\"the-spare-key\",\"text\":\"Only you in there now.\"}");
            assertProblem(server.post("/scales/who-5/answers", LOW.formatted(at(late, "before"))), 409, "unfit-answer");
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/scales").json().get("asked").size()).isZero();
        }
    }

    private static String at(String enrolment, String time) {
        return ",\"enrolment\":\"%s\",\"time\":\"%s\"".formatted(enrolment, time);
    }

    private static JsonNode cohort(TestServer server) {
        return server.post(
                        "/cohorts",
                        "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\",\"scale\":\"who-5\"}")
                .json();
    }

    private static String join(TestServer server, JsonNode cohort) {
        return server.post(
                        "/cohorts/enrolments",
                        TongliJson.line(Map.of("code", cohort.get("code").asString())))
                .at("/id");
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + kind);
    }
}
