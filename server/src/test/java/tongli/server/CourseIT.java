package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.course.CourseLibrary;
import tongli.core.BundledText;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class CourseIT {

    private static final String YAML = BundledText.read(CourseLibrary.class, "/courses/on-the-stairs/en.yaml");
    private static final String HERE = "/courses/on-the-stairs/enrolments";

    @TempDir
    Path folder;

    @Test
    void aCourseIsTakenUnitByUnitAndGoesOnAfterARestart() {
        String here;
        String before;
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            assertThat(server.get("/courses?language=zh").at("/courses/0/language"))
                    .isEqualTo("zh");
            Answer enrolled = server.post(HERE, "{\"language\":\"en\"}");
            assertThat(enrolled.status()).isEqualTo(201);
            here = HERE + "/" + enrolled.at("/id");
            assertThat(enrolled.response().headers().firstValue("Location")).contains("/api/v1" + here);
            assertThat(enrolled.at("/progress/next")).isEqualTo("fact-first");

            JsonNode read = server.post(
                            here + "/answers",
                            "{\"unit\":\"four-nothings\",\"voice\":1,\"feeling\":\"fine\",\"strength\":2,\"need\":\"nothing\"}")
                    .json();
            assertThat(read.at("/answer/score").asInt()).isEqualTo(90);
            assertThat(read.at("/voice/thought").asString()).startsWith("He'd have saved it");

            JsonNode reply = server.post(
                            here + "/answers",
                            "{\"unit\":\"the-spare-key\",\"text\":\"Only you in there now, and a bath to get out of. I'll keep the key.\"}")
                    .json();
            assertThat(reply.at("/said/say").asString()).startsWith("I slipped");
            assertThat(reply.at("/examples/look_for").size()).isEqualTo(3);
            assertThat(reply.at("/assessment/score").isInt()).isTrue();
            before = server.get(here).response().body();
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get(here).response().body()).isEqualTo(before);
            assertThat(server.get(HERE).json().get("enrolments").size()).isEqualTo(1);
            assertThat(server.get("/me/export").at("/courses/0/answers/1/text")).startsWith("Only you");
            assertThat(server.delete(here).status()).isEqualTo(204);
            assertProblem(server.get(here), 404, "unknown-enrolment");
        }
    }

    @Test
    void nothingThatWasWrittenIsStoredBeforeConsentAndItGoesWithIt() {
        String here;
        try (TestServer server = new TestServer(folder)) {
            here = HERE + "/" + server.post(HERE, "{\"language\":\"en\"}").at("/id");
            assertThat(server.get(here).json().get("stored").asBoolean()).isFalse();
            assertThat(server.post("/cohorts", cohort()).status()).isEqualTo(201);
        }
        try (TestServer server = new TestServer(folder)) {
            assertProblem(server.get(here), 404, "unknown-enrolment");
            assertThat(server.get("/cohorts").json().get("cohorts").size()).isEqualTo(1);
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            here = HERE + "/" + server.post(HERE, "{\"language\":\"en\"}").at("/id");
            server.put("/me/consents", "{\"storage\":\"refused\"}");
            assertProblem(server.get(here), 404, "unknown-enrolment");
            assertThat(server.delete("/me").status()).isEqualTo(200);
            assertThat(server.get("/cohorts").json().get("cohorts").size()).isZero();
        }
    }

    @Test
    void whoeverSpeaksOfTheirOwnLifeIsShownPeople() {
        try (TestServer server = new TestServer(folder)) {
            String here =
                    HERE + "/" + server.post(HERE, "{\"language\":\"en\"}").at("/id");
            JsonNode stopped = server.post(
                            here + "/answers", "{\"unit\":\"this-week\",\"about\":\"I want to kill myself tonight.\"}")
                    .json();
            assertThat(stopped.at("/risk/card/contacts").size()).isGreaterThan(2);
            assertThat(stopped.has("answer")).isFalse();
            assertThat(server.get(here).json().get("answers").size()).isZero();
        }
    }

    @Test
    void aTalkIsHandedInOverTheApi() {
        try (TestServer server = new TestServer(folder)) {
            String here =
                    HERE + "/" + server.post(HERE, "{\"language\":\"en\"}").at("/id");
            String session = server.post(
                            "/sessions",
                            "{\"scenario\":\"bereaved-friend\",\"language\":\"en\",\"difficulty\":\"easy\"}")
                    .at("/id");
            String handIn = "{\"unit\":\"with-her\",\"session\":\"" + session + "\"}";
            assertProblem(server.post(here + "/answers", handIn), 409, "unfit-answer");
            for (int i = 0; i < 6; i++) {
                server.say(session, "I never wrote, and I've thought of you since. " + i);
            }
            server.post("/sessions/" + session + "/finish", "");
            assertThat(server.post(here + "/answers", handIn).at("/answer/session"))
                    .isEqualTo(session);
        }
    }

    @Test
    void answersThatDoNotFitAreExplained() {
        try (TestServer server = new TestServer(folder)) {
            String here =
                    HERE + "/" + server.post(HERE, "{\"language\":\"en\"}").at("/id") + "/answers";
            assertProblem(server.post(here, "{\"unit\":\"nowhere\",\"text\":\"Hello.\"}"), 404, "unknown-unit");
            assertProblem(server.post(here, "{\"unit\":\"with-her\",\"text\":\"Hello.\"}"), 409, "unfit-answer");
            assertProblem(server.post(here, "{\"unit\":\"fact-first\"}"), 400, "invalid-field");
            assertProblem(
                    server.post(here, "{\"unit\":\"fact-first\",\"text\":\"a\",\"about\":\"b\"}"),
                    400,
                    "invalid-field");
            assertProblem(server.post(here, "{\"unit\":\"fact-first\",\"text\":\"  \"}"), 400, "blank-text");
            assertProblem(
                    server.post(
                            here,
                            "{\"unit\":\"four-nothings\",\"voice\":1,\"feeling\":\"x\",\"strength\":1,\"need\":\"nothing\"}"),
                    400,
                    "invalid-field");
            assertProblem(
                    server.post(here, "{\"unit\":\"four-nothings\",\"voice\":1,\"feeling\":\"fine\",\"strength\":9}"),
                    400,
                    "invalid-field");
            assertProblem(
                    server.post(
                            here,
                            "{\"unit\":\"four-nothings\",\"voice\":3,\"feeling\":\"fine\",\"strength\":1,\"need\":\"nothing\"}"),
                    409,
                    "unfit-answer");
            assertProblem(
                    server.post(here, "{\"unit\":\"with-her\",\"session\":\"00000000-0000-0000-0000-000000000000\"}"),
                    404,
                    "unknown-session");
            assertProblem(server.get(HERE + "/none"), 404, "unknown-enrolment");
            assertProblem(server.post("/courses/none/enrolments", "{\"language\":\"en\"}"), 404, "unknown-course");
            assertProblem(server.get("/courses/none"), 404, "unknown-course");
        }
    }

    @Test
    void aCourseOfOnesOwnIsLookedOverAddedTakenAndDeleted() {
        try (TestServer server = new TestServer(folder)) {
            String own = YAML.replace("id: \"on-the-stairs\"", "id: \"mine\"");
            assertThat(server.post("/courses/lint", yaml(own))
                            .json()
                            .at("/usable")
                            .asBoolean())
                    .isTrue();
            Answer faulty = server.post("/courses/lint?language=zh", yaml(own.replace("strength: 3", "strength: 9")));
            assertThat(faulty.json().at("/usable").asBoolean()).isFalse();
            assertThat(faulty.at("/remarks/0/message")).startsWith("写的是 9");
            assertProblem(server.post("/courses", yaml("hello")), 400, "invalid-course");
            assertProblem(server.post("/courses", yaml(YAML)), 409, "course-taken");

            Answer added = server.send(server.request("/courses")
                    .header("Content-Type", "application/yaml")
                    .POST(HttpRequest.BodyPublishers.ofString(own)));
            assertThat(added.status()).isEqualTo(201);
            assertThat(server.get("/courses/mine").json().at("/course/own").asBoolean())
                    .isTrue();
            assertThat(server.post("/courses/mine/enrolments", "{\"language\":\"en\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(server.delete("/courses/mine").status()).isEqualTo(204);
            assertProblem(server.delete("/courses/mine"), 404, "unknown-course");
            assertProblem(server.delete("/courses/on-the-stairs"), 404, "unknown-course");
        }
    }

    @Test
    void aCourseIsDrafted() {
        try (TestServer server = new TestServer(folder)) {
            Answer draft = server.post(
                    "/courses/draft",
                    "{\"language\":\"en\",\"goals\":[\"listening\"],\"skills\":[{\"skill\":\"asking\",\"percent\":50}]}");
            assertThat(draft.status()).isEqualTo(200);
            assertThat(draft.response().body()).contains("id: \"my-course\"", "{skill: \"asking\", mastery: 0.50}");
            assertThat(server.post("/courses/lint", yaml(draft.response().body()))
                            .json()
                            .at("/usable")
                            .asBoolean())
                    .isTrue();
            assertProblem(server.post("/courses/draft", "{\"language\":\"en\",\"goals\":[]}"), 400, "invalid-field");
            assertProblem(
                    server.post("/courses/draft", "{\"language\":\"en\",\"goals\":[\"x\"]}"), 400, "invalid-field");
        }
    }

    @Test
    void aCohortIsOpenedJoinedAndMarked() {
        try (TestServer server = new TestServer(folder)) {
            JsonNode cohort = server.post("/cohorts", cohort()).json();
            String here = "/cohorts/" + cohort.get("id").asString();
            assertProblem(server.post("/cohorts/enrolments", "{\"code\":\"ABCD-EFGH\"}"), 404, "unknown-code");
            String code = cohort.get("code").asString().toLowerCase(java.util.Locale.ROOT);
            String enrolment = server.post("/cohorts/enrolments", TongliJson.line(Map.of("code", code)))
                    .at("/id");
            server.post(
                    HERE + "/" + enrolment + "/answers",
                    "{\"unit\":\"the-spare-key\",\"text\":\"Only you in there now, and a key to keep.\"}");
            server.post(
                    HERE + "/" + enrolment + "/answers", "{\"unit\":\"this-week\",\"about\":\"My brother drinks.\"}");

            assertThat(server.get(here).at("/members/0/enrolment")).isEqualTo(enrolment);
            JsonNode replies = server.get(here + "/replies").json().get("replies");
            assertThat(replies.size()).isEqualTo(1);
            assertThat(replies.toString())
                    .contains("Only you in there now", "Mrs Okafor")
                    .doesNotContain("My brother", "level", "score");
            String mark =
                    "{\"enrolment\":\"%s\",\"answer\":1,\"emotional_reaction\":0,\"interpretation\":2,\"exploration\":1}"
                            .formatted(enrolment);
            JsonNode marked = server.post(here + "/marks", mark).json();
            assertThat(marked.at("/judge/interpretation").asInt()).isEqualTo(1);
            assertThat(marked.at("/agreement/marks").asInt()).isEqualTo(1);
            assertThat(marked.at("/agreement/drift").asString()).isEqualTo("too_few");
            assertThat(marked.at("/agreement/pooled").isNull()).isTrue();
            assertProblem(server.post(here + "/marks", mark.replace(":2,", ":1,")), 409, "marked-before");
            assertThat(server.get(here + "/replies").json().get("replies").size())
                    .isZero();

            assertProblem(
                    server.post(here + "/marks", mark.replace("\"answer\":1", "\"answer\":2")), 404, "unknown-reply");
            assertProblem(server.post(here + "/marks", mark.replace(":2,", ":3,")), 400, "invalid-field");
            assertProblem(server.post(here + "/marks", mark.replace(enrolment, "x")), 404, "unknown-enrolment");
            assertProblem(server.get("/cohorts/none"), 404, "unknown-cohort");
            assertThat(server.delete(here).status()).isEqualTo(204);
            assertProblem(server.get(here), 404, "unknown-cohort");
        }
    }

    private static String cohort() {
        return "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\"}";
    }

    private static String yaml(String text) {
        return TongliJson.line(Map.of("yaml", text));
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + kind);
    }
}
