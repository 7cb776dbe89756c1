package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.practice.Given;
import tongli.server.TestServer.Answer;
import tongli.server.law.Profiles;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;
import tools.jackson.databind.JsonNode;

class ConsentIT {

    @TempDir
    Path folder;

    @Test
    void nothingIsStoredBeforeConsent() {
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/me/consents").at("/storage/decision")).isEqualTo("unanswered");
            String id = server.start();
            assertThat(server.get("/sessions/" + id).json().get("stored").asBoolean())
                    .isFalse();
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/sessions").json().get("sessions").size()).isZero();
        }
    }

    @Test
    void whatIsStoredIsThereAfterARestartAndGoesOn() {
        String id;
        String said;
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            id = server.start();
            server.say(id, "That is a long wait.");
            said = server.get("/sessions/" + id).response().body();
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/sessions/" + id).response().body()).isEqualTo(said);
            assertThat(server.say(id, "Tell me more.").json().get("turn").asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void withdrawingConsentErases() {
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            String id = server.start();
            server.say(id, "That is a long wait.");
            assertThat(server.get("/me/export").json().get("sessions").size()).isEqualTo(1);
            assertThat(server.put("/me/consents", "{\"storage\":\"refused\"}")
                            .json()
                            .get("erased")
                            .asInt())
                    .isEqualTo(1);
            assertThat(server.get("/sessions/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void everyPurposeIsAskedInItsOwnWordsAndTheLedgerKeepsWhich() {
        try (TestServer server = new TestServer(folder)) {
            JsonNode purposes = server.get("/me/consents?language=zh").json().get("purposes");
            assertThat(purposes.findValuesAsString("purpose"))
                    .containsExactly(
                            "storage", "feedback_training", "voice", "face", "research", "on_call", "dictation");
            assertThat(purposes.get(5).get("title").asString()).contains("很危险的时候");
            assertThat(purposes.get(0).get("days").asInt()).isEqualTo(365);
            String words = purposes.get(4).get("sha256").asString();
            JsonNode after = server.put(
                            "/me/consents",
                            "{\"purpose\":\"research\",\"decision\":\"granted\",\"version\":1,\"language\":\"zh\"}")
                    .json();
            assertThat(after.at("/purposes/4/holds").asBoolean()).isTrue();
            assertThat(after.at("/purposes/4/title").asString()).contains("研究");
            assertThat(after.at("/storage/decision").asString()).isEqualTo("unanswered");
            assertThat(after.at("/history/0/sha256").asString()).isEqualTo(words);
            assertThat(after.at("/history/0/how").asString()).isEqualTo("rest");
            after = server.put("/me/consents", "{\"purpose\":\"research\",\"decision\":\"refused\"}")
                    .json();
            assertThat(after.at("/purposes/4/holds").asBoolean()).isFalse();
            assertThat(after.get("history").size()).isEqualTo(2);
            assertThat(after.has("erased")).isFalse();
        }
    }

    @Test
    void aYesToWhatIsForbiddenOrChangedIsRefusedAndToldWhy() {
        ServerOptions options = TestServer.options(0, folder).under(Profiles.named("eu-education"));
        try (TestServer server = new TestServer(options)) {
            Answer forbidden =
                    server.put("/me/consents", "{\"purpose\":\"voice\",\"decision\":\"granted\",\"language\":\"zh\"}");
            assertThat(forbidden.at("/type")).isEqualTo("/problems/consent-not-open");
            assertThat(forbidden.at("/detail")).contains("5(1)(f)").contains("什么都没有改动");
            assertThat(server.put("/me/consents", "{\"purpose\":\"voice\",\"decision\":\"refused\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(server.put("/me/consents", "{\"purpose\":\"storage\",\"decision\":\"granted\",\"version\":2}")
                            .at("/type"))
                    .isEqualTo("/problems/consent-text-changed");
            assertThat(server.put("/me/consents", "{\"storage\":\"granted\",\"purpose\":\"voice\"}")
                            .at("/errors/0/field"))
                    .isEqualTo("purpose");
            assertThat(server.get("/me/consents").json().get("history").size()).isOne();
        }
    }

    @Test
    void aGuardiansSignatureIsWrittenDownByAnOperator() {
        ServerOptions options = new ServerOptions(
                        0, StoragePlace.in(folder), Access.accounts(), () -> Given.PARTS, InstantSource.system(), false)
                .under(Profiles.named("cn-minor"));
        try (TestServer server = new TestServer(options)) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Guest ann = olga.invites("ann", "learner");
            String consents = "/accounts/" + ann.get("/who").at("/id") + "/guardian-consents";
            ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
            assertThat(ann.get("/me/consents").at("/purposes/0/decision")).isEqualTo("waits_for_guardian");
            assertThat(ann.get("/sessions/" + ann.start()).at("/stored")).isEqualTo("false");
            assertThat(olga.get(consents).at("/consents/0/decision")).isEqualTo("unanswered");
            assertThat(ann.send("PUT", consents, Map.of("purpose", "storage", "decision", "granted"))
                            .status())
                    .isEqualTo(403);
            olga.send("PUT", consents, Map.of("purpose", "storage", "decision", "granted"));
            String kept = ann.start();
            assertThat(ann.get("/sessions/" + kept).at("/stored")).isEqualTo("true");
            assertThat(olga.send("PUT", consents, Map.of("purpose", "research", "decision", "granted"))
                            .at("/type"))
                    .isEqualTo("/problems/consent-not-open");
            olga.send("PUT", consents, Map.of("purpose", "storage", "decision", "refused"));
            assertThat(ann.get("/sessions/" + kept).status()).isEqualTo(404);
            assertThat(olga.get("/audit").response().body()).contains("guardian_consent_recorded");
        }
    }

    @Test
    void erasingForgetsTheAnswerToo() {
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            server.start();
            assertThat(server.delete("/me").status()).isEqualTo(200);
            assertThat(server.get("/sessions").json().get("sessions").size()).isZero();
            assertThat(server.get("/me/consents").at("/storage/decision")).isEqualTo("unanswered");
        }
    }

    @Test
    void theFileIsEncryptedAndTheKeyIsTheOwnersAlone() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            server.say(server.start(), "A sentence that must not lie open: xylophone.");
        }
        byte[] file = Files.readAllBytes(folder.resolve("tongli.mv.db"));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("xylophone");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.key"))))
                .isEqualTo("rw-------");
    }
}
