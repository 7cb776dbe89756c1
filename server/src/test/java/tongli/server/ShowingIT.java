package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.expression.speech.Voices;
import tongli.server.TestServer.Answer;
import tongli.server.storage.StoragePlace;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Rounds of showings over REST. */
class ShowingIT {

    @TempDir
    static Path folder;

    static TestServer server;
    static Guest operator;

    @BeforeAll
    static void start() {
        server = TestServer.withAccounts(StoragePlace.in(folder));
        operator = Guest.invited(server, server.firstInvitation(), "olga");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int guests;

    private static Guest somebody() {
        return operator.invites("ann-" + ++guests, "learner");
    }

    private static Answer begins(Guest guest, Map<String, Object> plan) {
        return guest.send("POST", "/showings", plan);
    }

    private static Map<String, Object> faces(long seed) {
        return Map.of("language", "en", "modality", "face", "count", 4, "seed", seed);
    }

    private static Answer names(Guest guest, String round, String feeling, int strength) {
        return guest.send("POST", "/showings/" + round + "/guesses", Map.of("feeling", feeling, "strength", strength));
    }

    private static Answer keyed(Guest guest, String path, String feeling) {
        return server.send(guest.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k1")
                .POST(HttpRequest.BodyPublishers.ofString(TongliJson.line(Map.of("feeling", feeling)))));
    }

    @Test
    void aRoundGoesFromTheFirstFaceToTheReport() {
        Guest ann = somebody();
        Answer begun = begins(ann, faces(7));
        assertThat(begun.status()).as(begun.response().body()).isEqualTo(201);
        String id = begun.at("/id");
        assertThat(begun.response().headers().firstValue("Location")).contains("/api/v1/showings/" + id);
        assertThat(begun.at("/showing/line")).isNotBlank();
        assertThat(begun.at("/showing/persona/called")).isNotBlank();
        assertThat(begun.json().at("/showing/voice_url").isNull()).isTrue();
        assertThat(begun.response().body())
                .as("what is shown is not told beforehand")
                .doesNotContain("\"feeling\"", "\"gave_away\"", "sadness", "anger", "disgust", "surprise", "neutral");
        JsonNode last = begun.json();
        for (int i = 0; i < 4; i++) {
            Answer named = names(ann, id, "anger", 2);
            assertThat(named.status()).as(named.response().body()).isEqualTo(201);
            assertThat(named.json().at("/result/showing/number").asInt()).isEqualTo(i + 1);
            assertThat(named.at("/result/gave_away")).isNotBlank();
            last = named.json().get("round");
        }
        assertThat(last.get("showing").isNull()).isTrue();
        assertThat(last.at("/report/count").asInt()).isEqualTo(4);
        assertThat(last.at("/report/advice").asString()).isNotBlank();
        assertThat(ann.get("/showings/" + id).json()).isEqualTo(last);
        assertThat(names(ann, id, "anger", 2).at("/type")).isEqualTo("/problems/round-over");
    }

    @Test
    void itCountsAsPracticeInReadingFeelings() {
        Guest ann = somebody();
        String id = begins(ann, faces(7)).at("/id");
        names(ann, id, "joy", 1);
        names(ann, id, "joy", 1);
        JsonNode skill = ann.get("/me/progress").json().at("/skills/perspective_taking");
        assertThat(skill.at("/chances").asInt()).isEqualTo(2);
    }

    @Test
    void aRequestThatIsSentAgainIsAnsweredAgain() {
        Guest ann = somebody();
        String guesses = "/showings/" + begins(ann, faces(7)).at("/id") + "/guesses";
        Answer first = keyed(ann, guesses, "joy");
        Answer again = keyed(ann, guesses, "joy");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(keyed(ann, guesses, "fear").at("/type")).isEqualTo("/problems/key-reused");
    }

    @Test
    void nobodyComesUponAnothersRound() {
        Guest ann = somebody();
        Guest bob = somebody();
        String id = begins(ann, faces(7)).at("/id");
        for (Answer answer : List.of(
                bob.get("/showings/" + id),
                bob.get("/showings/" + id + "/1/voice"),
                names(bob, id, "joy", 1),
                bob.delete("/showings/" + id))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.at("/type")).isEqualTo("/problems/unknown-showing");
        }
        assertThat(ann.get("/showings/" + id).json().get("results").size()).isZero();
        assertThat(new Guest(server).get("/showings/" + id).status()).isEqualTo(401);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        Guest ann = somebody();
        for (Map<String, Object> plan : List.<Map<String, Object>>of(
                Map.of("language", "fr"),
                Map.of("language", "en", "modality", "smell"),
                Map.of("language", "en", "strength", "huge"),
                Map.of("language", "en", "count", 3),
                Map.of("language", "en", "count", 29),
                Map.of("language", "en", "modality", "face", "mixed", true))) {
            Answer answer = begins(ann, plan);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(plan).containsKey(answer.at("/errors/0/field"));
        }
        String id = begins(ann, faces(7)).at("/id");
        assertThat(names(ann, id, "hope", 1).at("/errors/0/field")).isEqualTo("feeling");
        assertThat(names(ann, id, "joy", 4).at("/errors/0/field")).isEqualTo("strength");
        assertThat(ann.get("/showings/" + id + "/1/voice").at("/errors/0/field"))
                .isEqualTo("number");
    }

    @Test
    void aVoiceIsHeardWhereOneIsInstalledAndSaidToBeMissingWhereNot() {
        Guest ann = somebody();
        boolean installed = Voices.onPath(System.getenv().getOrDefault("PATH", ""))
                .in(Language.EN)
                .isPresent();
        Answer begun = begins(ann, Map.of("language", "en", "modality", "voice", "seed", 7));
        if (!installed) {
            assertThat(begun.at("/type")).isEqualTo("/problems/no-voice");
            return;
        }
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().at("/showing/action_units").isNull()).isTrue();
        String first = begun.at("/showing/voice_url").substring("/api/v1".length());
        Answer heard = ann.get(first);
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.response().headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(heard.response().body()).startsWith("RIFF");
        assertThat(ann.get(first.replace("/1/", "/2/")).at("/errors/0/field")).isEqualTo("number");
        begun = begins(ann, Map.of("language", "zh", "mixed", true));
        assertThat(begun.at("/modality")).isEqualTo("both");
    }

    @Test
    void itIsKeptExportedAndErasedAsPracticeIs() {
        Guest ann = somebody();
        ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
        String id = begins(ann, faces(7)).at("/id");
        names(ann, id, "joy", 1);
        assertThat(ann.get("/me/export").json().at("/showings/0/id").asString()).isEqualTo(id);
        assertThat(ann.get("/me/export").json().at("/showings/0/named").size()).isOne();
        assertThat(ann.get("/showings/" + id).json().get("stored").asBoolean()).isTrue();
        ann.send("PUT", "/me/consents", Map.of("storage", "refused"));
        assertThat(ann.get("/showings/" + id).status()).isEqualTo(404);
        assertThat(ann.get("/me/export").json().get("skills").size()).isZero();
        String unkept = begins(ann, faces(8)).at("/id");
        assertThat(ann.get("/showings/" + unkept).json().get("stored").asBoolean())
                .isFalse();
        assertThat(ann.delete("/showings/" + unkept).status()).isEqualTo(204);
        assertThat(ann.get("/showings/" + unkept).status()).isEqualTo(404);
    }
}
