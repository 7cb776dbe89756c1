package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void erasingForgetsTheAnswerToo() {
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            server.start();
            assertThat(server.delete("/me").status()).isEqualTo(204);
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
