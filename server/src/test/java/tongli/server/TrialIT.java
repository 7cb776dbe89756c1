package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class TrialIT {

    private static final String PLAN =
            "{\"hypothesis\":\"With feedback the final goes better.\",\"outcome\":\"final\",\"blocks\":[2]}";
    private static final String HERE = "/courses/on-the-stairs/enrolments/";

    @TempDir
    Path folder;

    @Test
    void aTrialIsSealedBeforeAnybodyHasJoinedAndThereIsNoSecond() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            JsonNode cohort = cohort(server);
            String trial = trial(cohort);
            assertProblem(server.get(trial), 404, "unknown-trial");
            Answer opened = server.post(trial, PLAN);
            assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
            assertThat(opened.json().get("running").asBoolean()).isTrue();
            assertThat(opened.json().has("seed")).isFalse();
            assertProblem(server.post(trial, PLAN), 409, "unfit-trial");

            String plan = server.get(trial + "/registration").response().body();
            String body = plan.substring(0, plan.indexOf("seal: "));
            assertThat(plan).endsWith("seal: " + sha256(body) + "\n").contains("seed_sha256", "practice_only");
            assertThat(opened.at("/seal")).isEqualTo(sha256(body));

            JsonNode ended = server.post(trial + "/end", "").json();
            assertThat(plan).contains("seed_sha256: " + sha256(ended.get("seed").asString()));
            assertThat(ended.get("not_analysed").asString()).contains("nobody");
            assertProblem(server.post(trial + "/end", ""), 409, "unfit-trial");
            assertProblem(server.post(trial, PLAN), 409, "unfit-trial");
        }
    }

    @Test
    void whatDoesNotFitIsNamed() {
        try (TestServer server = new TestServer(folder)) {
            JsonNode cohort = cohort(server);
            String trial = trial(cohort);
            assertProblem(server.post(trial, PLAN.replace("[2]", "[3]")), 400, "invalid-field");
            assertProblem(server.post(trial, PLAN.replace("[2]", "[]")), 400, "invalid-field");
            assertProblem(server.post(trial, PLAN.replace("\"final\"", "\"mood\"")), 400, "invalid-field");
            assertProblem(
                    server.post(trial, PLAN.replace("With feedback the final goes better.", " ")), 400, "blank-text");
            assertProblem(server.post(trial, PLAN.replace("\"final\"", "\"scale\"")), 409, "unfit-trial");
            assertProblem(
                    server.post("/cohorts/00000000-0000-0000-0000-000000000000/trial", PLAN), 404, "unknown-cohort");
            join(server, cohort, null);
            Answer late = server.post(trial, PLAN);
            assertProblem(late, 409, "unfit-trial");
            assertThat(late.at("/detail")).contains("joined already");
        }
    }

    @Test
    void whoJoinsIsAskedThenDrawnOnceInBalanceAndKeepsTheArmOverARestart() {
        List<String> members = new ArrayList<>();
        Map<String, String> arms = new HashMap<>();
        JsonNode cohort;
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            cohort = cohort(server);
            server.post(trial(cohort), PLAN);
            assertProblem(join(server, cohort, null), 409, "trial-asks");
            assertThat(join(server, cohort, false).json().has("trial")).isFalse();
            for (int i = 0; i < 6; i++) {
                Answer joined = join(server, cohort, true);
                members.add(joined.at("/id"));
                arms.put(joined.at("/id"), joined.at("/trial/arm"));
            }
            for (int block = 0; block < 6; block += 2) {
                assertThat(arms.get(members.get(block))).isNotEqualTo(arms.get(members.get(block + 1)));
            }
        }
        try (TestServer server = new TestServer(folder)) {
            for (String member : members) {
                assertThat(server.get(HERE + member).at("/trial/arm")).isEqualTo(arms.get(member));
            }
            Answer counts = server.get(trial(cohort));
            assertThat(counts.json().get("joined").asInt()).isEqualTo(6);
            assertThat(counts.json().has("result")).isFalse();
            assertThat(counts.response().body()).doesNotContain("practice_only", "practice_with_feedback");
            assertThat(server.get("/cohorts/" + cohort.get("id").asString())
                            .response()
                            .body())
                    .doesNotContain("practice_only", "arm\"");
            assertProblem(server.get(trial(cohort) + "/csv"), 409, "trial-runs");

            server.delete(HERE + members.get(0));
            assertThat(server.get(trial(cohort)).json().get("dropped").asInt()).isEqualTo(1);
            assertThat(server.delete("/me").status()).isEqualTo(200);
            assertProblem(server.get(trial(cohort)), 404, "unknown-cohort");
        }
    }

    @Test
    void practiceOnlyIsToldNothingInTalksDrillsAndUnitsUntilTheTrialEnds() {
        try (TestServer server = new TestServer(folder)) {
            String before = server.start();
            server.say(before, "Eleven days, and nobody rang you back.");
            JsonNode cohort = cohort(server);
            server.post(trial(cohort), PLAN);
            Answer first = join(server, cohort, true);
            Answer second = join(server, cohort, true);
            boolean firstIsOnly = first.at("/trial/arm").equals("practice_only");
            String only = (firstIsOnly ? first : second).at("/id");
            String told = (firstIsOnly ? second : first).at("/id");

            String reply = "{\"unit\":\"the-spare-key\",\"text\":\"Only you in there now, and a key to keep.\"}";
            String guess =
                    "{\"unit\":\"four-nothings\",\"voice\":1,\"feeling\":\"fine\",\"strength\":2,\"need\":\"nothing\"}";
            JsonNode withFeedback = server.post(HERE + told + "/answers", reply).json();
            assertThat(withFeedback.has("assessment")).isTrue();
            JsonNode without = server.post(HERE + only + "/answers", reply).json();
            assertThat(without.has("assessment")).isFalse();
            assertThat(without.has("examples")).isFalse();
            assertThat(without.at("/said/say").asString()).isNotBlank();
            assertThat(without.at("/said").has("thought")).isFalse();
            assertThat(without.at("/answer").has("score")).isFalse();
            JsonNode voice = server.post(HERE + only + "/answers", guess).json();
            assertThat(voice.has("voice")).isFalse();
            assertThat(server.get(HERE + only).response().body()).doesNotContain("\"score\"", "\"best\"", "\"good\"");

            // whoever did something last is who sits here: practice only now
            String talk = server.start();
            JsonNode turn =
                    server.say(talk, "Eleven days, and nobody rang you back.").json();
            assertThat(turn.get("assessment").isNull()).isTrue();
            assertThat(turn.at("/persona/thought").asString()).isEmpty();
            assertThat(server.get("/sessions/" + talk)
                            .json()
                            .at("/turns/0/assessment")
                            .isNull())
                    .isTrue();
            assertThat(server.get("/sessions/" + talk + "/help")
                            .json()
                            .get("withheld")
                            .asBoolean())
                    .isTrue();
            assertProblem(server.get("/sessions/" + talk + "/report"), 409, "feedback-withheld");
            assertProblem(server.get("/sessions/" + talk + "/xapi"), 409, "feedback-withheld");
            assertProblem(server.get("/sessions/" + talk + "/turns/1/demonstration"), 409, "feedback-withheld");
            assertThat(server.get("/sessions/" + before + "/report").status()).isEqualTo(200);
            assertThat(server.get("/me/progress").json().get("skills").size()).isZero();

            server.post(HERE + told + "/answers", guess);
            assertThat(server.say(server.start(), "Eleven days, and nobody rang you back.")
                            .json()
                            .get("assessment")
                            .isNull())
                    .isFalse();

            server.post(HERE + only + "/answers", guess.replace("\"voice\":1", "\"voice\":2"));
            server.post(trial(cohort) + "/end", "");
            assertThat(server.get("/sessions/" + talk + "/report").status()).isEqualTo(200);
            assertThat(server.get("/sessions/" + talk)
                            .json()
                            .at("/turns/0/assessment")
                            .isNull())
                    .isFalse();
            assertThat(server.get(HERE + only).json().at("/answers/0/score").isInt())
                    .isTrue();
        }
    }

    @Test
    void onceItHasEndedTheEffectAndItsIntervalAreToldAndTheTableHasCodesOnly() {
        try (TestServer server = new TestServer(folder)) {
            JsonNode cohort = server.post(
                            "/cohorts",
                            "{\"name\":\"=1+1\",\"course\":\"one-line\",\"language\":\"en\",\"scale\":\"who-5\"}"
                                    .replace("one-line", oneUnit(server)))
                    .json();
            Answer opened = server.post(trial(cohort), PLAN.replace("\"final\"", "\"scale\""));
            assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
            List<String> members = new ArrayList<>();
            Map<String, Integer> inArm =
                    new HashMap<>(); // before and after differ within each arm, however chance deals them
            for (int i = 0; i < 8; i++) {
                Answer joined = join(server, cohort, true);
                String id = joined.at("/id");
                members.add(id);
                int good = joined.at("/trial/arm").equals("practice_only") ? 2 : 4;
                int nth = inArm.merge(joined.at("/trial/arm"), 1, Integer::sum);
                fill(server, id, "before", 2 + nth % 2);
                Answer done = server.post(
                        "/courses/mine/enrolments/" + id + "/answers",
                        "{\"unit\":\"this-week\",\"about\":\"My brother.\"}");
                assertThat(done.status()).as(done.response().body()).isEqualTo(201);
                fill(server, id, "after", good + nth / 2 % 2);
            }
            assertThat(server.get(trial(cohort)).json().get("finished").asInt()).isEqualTo(8);
            JsonNode ended = server.post(trial(cohort) + "/end", "").json();
            JsonNode effect = ended.at("/result/hedges_g");
            assertThat(effect.get("value").asDouble()).isGreaterThan(2);
            assertThat(effect.get("low").asDouble())
                    .isLessThan(effect.get("value").asDouble());
            assertThat(ended.at("/result/primary_analysis").asString()).isEqualTo("ancova");
            assertThat(ended.at("/result/adjusted/value").asDouble()).isBetween(39.0, 41.0);
            assertThat(ended.at("/result/says").asString()).startsWith("With feedback people came out");
            assertThat(server.get(trial(cohort) + "?language=zh").at("/result/says"))
                    .startsWith("有反馈的一组");
            String table = server.get(trial(cohort) + "/csv").response().body();
            assertThat(table.lines()).hasSize(9);
            assertThat(table).startsWith("code,arm,joined,before,outcome").doesNotContain(members.get(0));
        }
    }

    /** A course of one unit, so that its after comes soon. @return its id */
    private static String oneUnit(TestServer server) {
        String yaml = tongli.core.BundledText.read(
                tongli.coaching.course.CourseLibrary.class, "/courses/on-the-stairs/en.yaml");
        yaml = yaml.replace("id: \"on-the-stairs\"", "id: \"mine\"");
        int units = yaml.indexOf("\nunits:");
        int last = yaml.lastIndexOf("\n  - ", yaml.indexOf("\"this-week\""));
        int next = yaml.indexOf("\n  - ", last + 5);
        String one =
                yaml.substring(0, units) + "\nunits:" + yaml.substring(last, next < 0 ? yaml.length() : next) + "\n";
        Answer added = server.post("/courses", TongliJson.line(Map.of("yaml", one)));
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        return "mine";
    }

    private static void fill(TestServer server, String enrolment, String time, int answer) {
        StringBuilder answers = new StringBuilder();
        for (int item = 1; item <= 5; item++) {
            answers.append(item == 1 ? "" : ",").append("{\"item\":%d,\"answer\":%d}".formatted(item, answer));
        }
        Answer filled = server.post(
                "/scales/who-5/answers",
                "{\"answers\":[%s],\"enrolment\":\"%s\",\"time\":\"%s\"}".formatted(answers, enrolment, time));
        assertThat(filled.status()).as(filled.response().body()).isEqualTo(200);
    }

    private static JsonNode cohort(TestServer server) {
        return server.post("/cohorts", "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\"}")
                .json();
    }

    private static String trial(JsonNode cohort) {
        return "/cohorts/" + cohort.get("id").asString() + "/trial";
    }

    private static Answer join(TestServer server, JsonNode cohort, Boolean takesPart) {
        Map<String, Object> body =
                new HashMap<>(Map.of("code", cohort.get("code").asString()));
        if (takesPart != null) {
            body.put("trial", takesPart);
        }
        return server.post("/cohorts/enrolments", TongliJson.line(body));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + kind);
    }
}
