package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.server.storage.StoragePlace;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Corrections over REST: who may see what, and what consent decides. */
class FeedbackIT {

    @TempDir
    static Path folder;

    static TestServer server;
    static Guest operator;

    private static int guests;

    @BeforeAll
    static void start() {
        server = TestServer.withAccounts(StoragePlace.in(folder));
        operator = Guest.invited(server, server.firstInvitation(), "olga");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Guest somebody(String role) {
        return operator.invites("guest-" + ++guests, role);
    }

    private static Guest allowing() {
        Guest guest = somebody("learner");
        decides(guest, "granted");
        return guest;
    }

    private static void decides(Guest guest, String decision) {
        assertThat(guest.send("PUT", "/me/consents", Map.of("purpose", "feedback_training", "decision", decision))
                        .status())
                .isEqualTo(200);
    }

    private static Answer reads(Guest guest, String text) {
        return guest.send(
                "POST",
                "/feedback",
                Map.of(
                        "kind",
                        "reading",
                        "text",
                        text,
                        "language",
                        "en",
                        "corrected",
                        Map.of("labels", List.of("sadness", "anger"))));
    }

    private static Answer scores(Guest guest, int score) {
        return guest.send(
                "POST",
                "/feedback",
                Map.of(
                        "kind", "score",
                        "context", "They found a lump.",
                        "reply", "You've carried this alone.",
                        "language", "en",
                        "corrected", Map.of("score", score)));
    }

    private static Answer words(Guest guest) {
        return guest.send(
                "POST",
                "/feedback",
                Map.of(
                        "kind", "wording",
                        "context", "They found a lump.",
                        "reply", "See a doctor.",
                        "language", "en",
                        "corrected", Map.of("text", "You've carried this alone.")));
    }

    private static List<String> queue(Guest guest) {
        Answer queue = guest.get("/feedback/queue?limit=200");
        assertThat(queue.status()).as(queue.response().body()).isEqualTo(200);
        return queue.json().get("cases").findValuesAsString("id");
    }

    private static Answer reviews(Guest guest, String id, Map<String, ?> answer) {
        return guest.send("POST", "/feedback/" + id + "/reviews", answer);
    }

    private static String export(String query) {
        Answer answer = operator.get("/feedback/export" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    @Test
    void whatTheModelSaysIsWorkedOutHereAndWordsHavePlaceholders() {
        Answer made = reads(allowing(), "My name is Mara Finch and nobody rang, on 07700 900123.");
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.response().headers().firstValue("Location")).contains("/api/v1/feedback/" + made.at("/id"));
        assertThat(made.at("/text")).doesNotContain("Finch").contains("[PHONE-1]");
        assertThat(made.at("/model/id")).isEqualTo("fake");
        assertThat(made.json().get("uncertainty").asDouble()).isBetween(0.0, 1.0);
        assertThat(made.at("/may_train")).isEqualTo("true");
        assertThat(made.json().get("why").isNull()).isTrue();
        assertThat(made.at("/standing")).isEqualTo("open");
    }

    @Test
    void withoutConsentNumbersAndLabelsAreKeptAndTheAnswerSaysSo() {
        Guest ann = somebody("learner");
        Answer made = words(ann);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/may_train")).isEqualTo("false");
        assertThat(made.at("/why")).isEqualTo("not_allowed");
        assertThat(made.response().body()).doesNotContain("carried").doesNotContain("lump");
        assertThat(queue(operator)).doesNotContain(made.at("/id"));
        decides(ann, "granted");
        Answer mine = ann.get("/feedback");
        assertThat(mine.at("/may_keep_words")).isEqualTo("true");
        assertThat(mine.at("/corrections/0/why")).isEqualTo("no_words");
        assertThat(queue(operator)).doesNotContain(made.at("/id"));
    }

    @Test
    void aTurnOfOnesOwnSessionStandsForItsTexts() {
        Guest ann = allowing();
        String session = ann.start();
        ann.send("POST", "/sessions/" + session + "/turns", Map.of("text", "Eleven days, and nobody rang you back."));
        Map<String, Object> asked =
                Map.of("kind", "score", "session", session, "turn", 1, "corrected", Map.of("score", 90));
        Answer made = ann.send("POST", "/feedback", asked);
        assertThat(made.status()).as(made.response().body()).isEqualTo(201);
        assertThat(made.at("/reply")).isEqualTo("Eleven days, and nobody rang you back.");
        assertThat(made.at("/context")).isNotBlank();
        assertThat(allowing().send("POST", "/feedback", asked).at("/type")).isEqualTo("/problems/unknown-session");
        assertThat(ann.send(
                                "POST",
                                "/feedback",
                                Map.of(
                                        "kind",
                                        "reading",
                                        "session",
                                        session,
                                        "turn",
                                        2,
                                        "corrected",
                                        Map.of("labels", List.of("joy"))))
                        .at("/type"))
                .isEqualTo("/problems/no-such-turn");
    }

    @Test
    void theSameRequestIsKeptOnce() {
        Guest ann = allowing();
        String body = "{\"kind\":\"reading\",\"text\":\"%s\",\"corrected\":{\"labels\":[\"joy\"]}}";
        Answer first = keyed(ann, body.formatted("I got home."));
        assertThat(keyed(ann, body.formatted("I got home.")).at("/id")).isEqualTo(first.at("/id"));
        assertThat(keyed(ann, body.formatted("I left.")).at("/type")).isEqualTo("/problems/key-reused");
        assertThat(ann.get("/feedback").json().get("corrections").size()).isOne();
    }

    private static Answer keyed(Guest guest, String body) {
        return server.send(guest.request("/feedback")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void whatDoesNotFitItsKindIsRefused() {
        Guest ann = allowing();
        for (String[] refused : new String[][] {
            {"{\"kind\":\"reading\",\"text\":\"Hm.\",\"corrected\":{\"score\":3}}", "corrected.labels"},
            {"{\"kind\":\"reading\",\"text\":\"Hm.\",\"corrected\":{\"labels\":[]}}", "corrected.labels"},
            {
                "{\"kind\":\"reading\",\"text\":\"Hm.\",\"corrected\":{\"labels\":[\"joy\",\"neutral\"]}}",
                "corrected.labels"
            },
            {"{\"kind\":\"reading\",\"text\":\"Hm.\",\"corrected\":{\"labels\":[\"glee\"]}}", "corrected.labels"},
            {"{\"kind\":\"reading\",\"reply\":\"Hm.\",\"corrected\":{\"labels\":[\"joy\"]}}", "text"},
            {"{\"kind\":\"score\",\"reply\":\"Hm.\",\"corrected\":{\"score\":101}}", "corrected.score"},
            {"{\"kind\":\"score\",\"text\":\"Hm.\",\"corrected\":{\"score\":10}}", "reply"},
            {"{\"kind\":\"wording\",\"reply\":\"Hm.\",\"corrected\":{\"text\":\" \"}}", "corrected.text"},
            {"{\"kind\":\"wording\",\"reply\":\"Hm.\",\"turn\":1,\"corrected\":{\"text\":\"Ah.\"}}", "turn"},
            {"{\"kind\":\"tone\",\"reply\":\"Hm.\",\"corrected\":{\"text\":\"Ah.\"}}", "kind"}
        }) {
            Answer answer = server.send(ann.request("/feedback")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(refused[0])));
            assertThat(answer.status()).as(refused[0]).isEqualTo(400);
            assertThat(answer.at("/errors/0/field")).as(refused[0]).isEqualTo(refused[1]);
        }
    }

    @Test
    void whatCannotBeShownIsTakenOutOfEveryText() {
        Guest ann = allowing();
        Answer worded = ann.send(
                "POST",
                "/feedback",
                Map.of(
                        "kind", "wording",
                        "context", "They \u202Efound a \u0007lump.",
                        "reply", "See\u2066 a doctor.",
                        "corrected", Map.of("text", "You\u0000've carried this.")));
        assertThat(worded.at("/context")).isEqualTo("They found a lump.");
        assertThat(worded.at("/reply")).isEqualTo("See a doctor.");
        assertThat(worded.at("/corrected/text")).isEqualTo("You've carried this.");
        assertThat(reads(ann, "He \u202Aforgot\u001B.").at("/text")).isEqualTo("He forgot.");
    }

    @Test
    void whoLooksThroughWhatWaitsIsInTheAuditLogWithHowMany() {
        words(allowing());
        words(allowing());
        Guest ines = somebody("instructor");
        assertThat(ines.get("/feedback/queue?kind=wording&limit=2").status()).isEqualTo(200);
        JsonNode latest = operator.get("/audit")
                .json()
                .get("entries")
                .valueStream()
                .filter(one -> one.get("action").asString().equals("feedback_seen"))
                .findFirst()
                .orElseThrow();
        assertThat(latest.get("actor").asString()).isEqualTo(ines.get("/who").at("/id"));
        assertThat(latest.get("subject").asString()).isEqualTo("2");
    }

    @Test
    void reviewersSeeTheTextsAndNothingElse() {
        Answer made = words(allowing());
        JsonNode shown = operator.get("/feedback/queue?kind=wording&limit=200")
                .json()
                .get("cases")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(made.at("/id")))
                .findFirst()
                .orElseThrow();
        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder("id", "kind", "language", "text", "context", "reply", "wording");
        assertThat(shown.get("wording").asString()).isEqualTo("You've carried this alone.");
        assertThat(shown.get("reply").asString()).isEqualTo("See a doctor.");
    }

    @Test
    void nobodyReviewsTheirOwnOrTheirLearnersOrTwiceOrWithoutTheRole() {
        Guest ines = somebody("instructor");
        Guest ivan = somebody("instructor");
        Guest ann = allowing();
        ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
        String code = ines.send("POST", "/cohorts", Map.of("name", "3 B", "course", "on-the-stairs", "language", "en"))
                .at("/code");
        assertThat(ann.send("POST", "/cohorts/enrolments", Map.of("code", code)).status())
                .isEqualTo(201);
        String anns = reads(ann, "He forgot my birthday again.").at("/id");
        decides(ivan, "granted");
        String ivans = reads(ivan, "I got home and nobody was there.").at("/id");
        assertThat(queue(ines)).contains(ivans).doesNotContain(anns);
        assertThat(queue(ivan)).contains(anns).doesNotContain(ivans);
        Map<String, Object> sad = Map.of("labels", List.of("sadness"));
        for (Answer refused : List.of(
                reviews(ines, anns, sad),
                reviews(ivan, ivans, sad),
                reviews(operator, UUID.randomUUID().toString(), sad))) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.at("/type")).isEqualTo("/problems/unknown-correction");
        }
        assertThat(reviews(ann, ivans, sad).status()).isEqualTo(403);
        assertThat(ann.get("/feedback/queue").status()).isEqualTo(403);
        assertThat(ivan.get("/feedback/export").status()).isEqualTo(403);
        assertThat(ivan.delete("/feedback/" + anns).status()).isEqualTo(404);
        assertThat(reviews(ivan, anns, Map.of("score", 3)).at("/errors/0/field"))
                .isEqualTo("labels");
        Answer taken = reviews(ivan, anns, sad);
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(201);
        assertThat(taken.at("/standing")).isEqualTo("open");
        assertThat(taken.at("/reviewed")).isEqualTo("1");
        assertThat(reviews(ivan, anns, sad).at("/type")).isEqualTo("/problems/reviewed-before");
        assertThat(operator.get("/audit").response().body()).contains("feedback_reviewed");
    }

    @Test
    void whoLeadsACohortReadsNothingOfItsPeopleAlsoWhereNothingIsStoredAndWhenItIsClosed() {
        Guest ines = somebody("instructor");
        Guest ann = allowing();
        String before = reads(ann, "Nobody rang me back.").at("/id");
        assertThat(queue(ines)).contains(before);
        Answer opened =
                ines.send("POST", "/cohorts", Map.of("name", "3 C", "course", "on-the-stairs", "language", "en"));
        assertThat(ann.send("POST", "/cohorts/enrolments", Map.of("code", opened.at("/code")))
                        .status())
                .isEqualTo(201);
        String after = reads(ann, "Nobody came either.").at("/id");
        assertThat(queue(ines)).doesNotContain(before, after);
        assertThat(ines.delete("/cohorts/" + opened.at("/id")).status()).isEqualTo(204);
        assertThat(queue(ines)).doesNotContain(before, after);
        assertThat(reviews(ines, after, Map.of("labels", List.of("sadness"))).status())
                .isEqualTo(404);
        assertThat(queue(somebody("instructor"))).contains(before, after);
    }

    @Test
    void whatTwoAgreeOnMayTeachWhileItsPersonAllowsIt() {
        Guest ines = somebody("instructor");
        Guest ann = allowing();
        String id = reads(ann, "He forgot our day again.").at("/id");
        String scored = scores(ann, 90).at("/id");
        for (Guest reviewer : List.of(ines, operator)) {
            assertThat(reviews(reviewer, id, Map.of("labels", List.of("anger"))).status())
                    .isEqualTo(201);
            assertThat(reviews(reviewer, scored, Map.of("score", reviewer == ines ? 60 : 70))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(queue(somebody("instructor"))).doesNotContain(id);
        JsonNode lesson = TongliJson.mapper()
                .readTree(export("?kind=reading&language=en")
                        .lines()
                        .filter(line -> line.contains(id))
                        .findFirst()
                        .orElseThrow());
        assertThat(lesson.get("text").asString()).isEqualTo("He forgot our day again.");
        assertThat(lesson.get("label").toString()).isEqualTo("[\"anger\"]");
        assertThat(lesson.get("person").asString()).matches("[0-9a-f]{32}");
        assertThat(lesson.get("answers").size()).isEqualTo(2);
        assertThat(export("?kind=score")).contains("\"score\":65").doesNotContain("\"text\"");
        assertThat(export("")).doesNotContain(ann.get("/who").at("/id"));
        assertThat(operator.get("/audit").response().body()).contains("feedback_exported");
        assertThat(ann.get("/feedback").at("/corrections/1/settled/labels/0")).isEqualTo("anger");
        assertThat(operator.get("/feedback/agreement")
                        .json()
                        .get("agreement")
                        .valueStream()
                        .filter(one -> one.get("kind").asString().equals("reading")
                                && one.get("language").asString().equals("en"))
                        .findFirst()
                        .orElseThrow()
                        .get("cases")
                        .asInt())
                .isPositive();

        decides(ann, "refused");
        assertThat(export("")).doesNotContain(id).doesNotContain(scored);
        JsonNode after = ann.get("/feedback").json().get("corrections");
        assertThat(after.findValuesAsString("standing")).containsOnly("open");
        assertThat(after.get(1).get("text").isNull()).isTrue();
        assertThat(after.get(1).get("corrected").get("labels").size()).isEqualTo(2);
        assertThat(queue(operator)).doesNotContain(id);
        assertThat(reviews(operator, id, Map.of("labels", List.of("anger"))).status())
                .isEqualTo(404);
    }

    @Test
    void theOwnExportHasThemAndTheirReviewsAndDeletingDeletes() {
        Guest ines = somebody("instructor");
        Guest ann = allowing();
        String id = words(ann).at("/id");
        assertThat(reviews(ines, id, Map.of("approved", true)).status()).isEqualTo(201);
        assertThat(ann.get("/me/export")
                        .json()
                        .at("/corrections/0/corrected/text")
                        .asString())
                .isEqualTo("You've carried this alone.");
        assertThat(ann.get("/me/export").response().body())
                .doesNotContain(ines.get("/who").at("/id"));
        assertThat(ines.get("/me/export")
                        .json()
                        .at("/reviews_given/0/correction")
                        .asString())
                .isEqualTo(id);
        assertThat(ann.delete("/feedback/" + id).status()).isEqualTo(204);
        assertThat(ann.delete("/feedback/" + id).at("/type")).isEqualTo("/problems/unknown-correction");
        assertThat(ines.get("/me/export").json().get("reviews_given").size()).isZero();
    }
}
