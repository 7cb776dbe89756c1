package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.wire.TongliJson;
import tongli.wire.xapi.CourseStatements;
import tools.jackson.databind.JsonNode;

/** What other programs take over REST: xAPI statements and tables. */
class RecordsIT {

    private static final String WORDS = "Eleven days, and nobody rang you back.";

    @TempDir
    Path folder;

    private static String header(Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.at("/type")).isEqualTo("/problems/" + kind);
    }

    @Test
    void aTalkIsTakenAsStatementsAndAsATable() {
        try (TestServer server = new TestServer(folder)) {
            String id = server.start();
            server.say(id, WORDS);
            server.post("/sessions/" + id + "/finish", "");

            Answer statements = server.get("/sessions/" + id + "/xapi");
            assertThat(header(statements, "Content-Type")).startsWith("application/json");
            JsonNode told = statements.json();
            assertThat(told.size()).isEqualTo(4);
            assertThat(told.at("/1/context/registration").stringValue()).isEqualTo(id);
            assertThat(told.at("/1/actor/account/homePage").stringValue()).isEqualTo("https://tongli.invalid/");
            assertThat(told.toString()).doesNotContain("Eleven");
            assertThat(server.get("/sessions/" + id + "/xapi?words=true").at("/1/result/response"))
                    .isEqualTo(WORDS);

            Answer table = server.get("/sessions/" + id + "/csv?words=true&excel=true");
            assertThat(header(table, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
            assertThat(header(table, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"tongli-%s.csv\"".formatted(id));
            assertThat(table.response().body())
                    .startsWith("\uFEFFsession,turn,at,")
                    .contains("\"" + WORDS + "\"\r\n");
            assertThat(server.get("/me/csv").response().body().lines()).hasSize(2);

            assertProblem(server.get("/sessions/none/xapi"), 404, "unknown-session");
            assertProblem(server.get("/sessions/00000000-0000-0000-0000-000000000000/csv"), 404, "unknown-session");
            assertProblem(server.get("/sessions/" + id + "/xapi?words=perhaps"), 400, "invalid-field");
            assertProblem(server.get("/sessions/" + id + "/xapi?lrs=http://127.0.0.1:1/"), 400, "invalid-field");
            assertProblem(
                    server.send(server.request("/sessions/" + id + "/csv").header("Accept", "application/json")),
                    406,
                    "not-acceptable");
        }
    }

    @Test
    void aRoundOfShowingsIsTakenAsStatementsAndForgottenWithIt() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String id = server.post("/showings", "{\"language\":\"en\",\"modality\":\"face\",\"count\":4,\"seed\":7}")
                    .at("/id");
            server.post("/showings/" + id + "/guesses", "{\"feeling\":\"joy\",\"strength\":2}");
            JsonNode told = server.get("/showings/" + id + "/xapi").json();
            assertThat(told.size()).isEqualTo(2);
            assertThat(told.at("/1/context/registration").stringValue()).isEqualTo(id);
            Path unsent = folder.resolve("xapi-unsent.jsonl");
            Files.writeString(unsent, "{\"lrs\":\"x\",\"statement\":%s}\n".formatted(told.get(1)));
            server.delete("/showings/" + id);
            assertThat(unsent).isEmptyFile();
            assertProblem(server.get("/showings/" + id + "/xapi"), 404, "unknown-showing");
        }
    }

    /** Told alike in two talks, and another once everything was erased. */
    @Test
    void thePseudonymStaysUntilThePersonIsErased() throws Exception {
        String before;
        try (TestServer server = new TestServer(folder)) {
            String passing = pseudonym(server);
            assertThat(pseudonym(server)).isEqualTo(passing);
            assertThat(folder.resolve("xapi-pseudonym")).doesNotExist();
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            before = pseudonym(server);
            assertThat(before).isNotEqualTo(passing);
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(pseudonym(server)).isEqualTo(before);
            Files.writeString(folder.resolve("xapi-unsent.jsonl"), "{}\n");
            server.put("/me/consents", "{\"storage\":\"refused\"}");
            assertThat(folder.resolve("xapi-unsent.jsonl")).doesNotExist();
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            assertThat(pseudonym(server)).isNotEqualTo(before);
            server.delete("/me");
            assertThat(folder.resolve("xapi-pseudonym")).doesNotExist();
        }
    }

    @Test
    void whatIsDeletedIsNotSentLater() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String gone = server.start();
            String stays = server.start();
            Path unsent = folder.resolve("xapi-unsent.jsonl");
            StringBuilder lines = new StringBuilder();
            for (String id : List.of(gone, stays)) {
                for (JsonNode statement :
                        server.get("/sessions/" + id + "/xapi").json()) {
                    lines.append("{\"lrs\":\"x\",\"statement\":")
                            .append(statement)
                            .append("}\n");
                }
            }
            Files.writeString(unsent, lines);
            server.delete("/sessions/" + gone);
            assertThat(Files.readString(unsent)).contains(stays).doesNotContain(gone);

            String here = "/courses/on-the-stairs/enrolments/";
            String enrolment = server.post("/courses/on-the-stairs/enrolments", "{\"language\":\"en\"}")
                    .at("/id");
            Files.writeString(
                    unsent,
                    "{\"registration\":\"%s\"}\n"
                            .formatted(CourseStatements.registration(java.util.UUID.fromString(enrolment))));
            server.delete(here + enrolment);
            assertThat(unsent).isEmptyFile();
        }
    }

    private static String pseudonym(TestServer server) {
        String id = server.start();
        return server.get("/sessions/" + id + "/xapi").at("/0/actor/account/name");
    }

    @Test
    void aCohortIsTakenWithoutWhoIsReal() {
        try (TestServer server = new TestServer(folder)) {
            JsonNode cohort = server.post(
                            "/cohorts", "{\"name\":\"3 B\",\"course\":\"on-the-stairs\",\"language\":\"en\"}")
                    .json();
            String here = "/cohorts/" + cohort.get("id").stringValue();
            for (int i = 0; i < 2; i++) {
                String enrolment = server.post(
                                "/cohorts/enrolments",
                                TongliJson.line(
                                        Map.of("code", cohort.get("code").stringValue())))
                        .at("/id");
                String answers = "/courses/on-the-stairs/enrolments/" + enrolment + "/answers";
                server.post(answers, "{\"unit\":\"the-spare-key\",\"text\":\"Only you in there now.\"}");
                server.post(answers, "{\"unit\":\"this-week\",\"about\":\"My brother drinks.\"}");
                server.post(
                        here + "/marks",
                        "{\"enrolment\":\"%s\",\"answer\":1,\"emotional_reaction\":0,\"interpretation\":2,\"exploration\":1}"
                                .formatted(enrolment));
            }
            JsonNode told = server.get(here + "/xapi?words=true").json();
            assertThat(told.size()).isEqualTo(6);
            assertThat(told.at("/0/actor/account/name")).isNotEqualTo(told.at("/3/actor/account/name"));
            assertThat(told.toString()).contains("Only you in there now.").doesNotContain("brother");
            assertThat(server.get(here + "/xapi").response().body()).doesNotContain("Only you");

            Answer table = server.get(here + "/csv");
            assertThat(header(table, "Content-Disposition"))
                    .contains("tongli-cohort-" + cohort.get("code").stringValue() + ".csv");
            List<String> rows = table.response().body().lines().toList();
            assertThat(rows).hasSize(5);
            assertThat(rows.get(1)).startsWith("3 B,on-the-stairs,en,").contains(",the-spare-key,", ",1,1,1,0,2,1,");
            assertThat(table.response().body()).doesNotContain("brother", "Only you");
            assertProblem(server.get("/cohorts/none/csv"), 404, "unknown-cohort");
            assertProblem(server.get("/cohorts/00000000-0000-0000-0000-000000000000/xapi"), 404, "unknown-cohort");
        }
    }
}
