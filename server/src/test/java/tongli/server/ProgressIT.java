package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProgressIT {

    @TempDir
    Path folder;

    @Test
    void whatWasPractisedIsKnownAfterARestartAndGoesWithThePerson() {
        try (TestServer server = new TestServer(folder)) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            JsonNode first = server.get("/me/progress?language=en").json();
            assertThat(first.at("/skills/listening/state").asString()).isEqualTo("unknown");
            assertThat(first.at("/skills/listening/mastery/interval").size()).isEqualTo(2);
            assertThat(first.at("/next/reason").asString()).isEqualTo("first");

            String id = server.start();
            assertThat(server.get("/sessions/" + id + "/help").at("/feedback")).isEqualTo("full");
            assertThat(server.get("/sessions/" + id + "/help?skill=caring").at("/skill"))
                    .isEqualTo("caring");
            assertThat(server.get("/sessions/" + id + "/help?skill=flying").status())
                    .isEqualTo(400);
            server.say(id, "Eleven days, and nobody rang you back.");
        }
        try (TestServer server = new TestServer(folder)) {
            JsonNode known = server.get("/me/progress").json();
            assertThat(known.at("/skills/listening/chances").asInt()).isEqualTo(1);
            assertThat(known.at("/skills/listening/state").asString()).isEqualTo("practising");
            assertThat(known.at("/skills/listening/last").asString()).isNotBlank();
            assertThat(server.get("/me/export").at("/skills/0/exercise")).isEqualTo("talk/refund/normal");
            assertThat(server.delete("/me").status()).isEqualTo(200);
            assertThat(server.get("/me/progress")
                            .json()
                            .at("/skills/listening/chances")
                            .asInt())
                    .isZero();
            assertThat(server.get("/me/export").json().get("skills").size()).isZero();
        }
    }

    @Test
    void withoutConsentNothingOutlivesTheProgramAndWithdrawingErases() {
        try (TestServer server = new TestServer(folder)) {
            server.say(server.start(), "Eleven days, and nobody rang you back.");
            assertThat(server.get("/me/progress")
                            .json()
                            .at("/skills/listening/chances")
                            .asInt())
                    .isEqualTo(1);
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/me/progress")
                            .json()
                            .at("/skills/listening/chances")
                            .asInt())
                    .isZero();
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            server.say(server.start(), "Eleven days, and nobody rang you back.");
            server.put("/me/consents", "{\"storage\":\"refused\"}");
            assertThat(server.get("/me/progress")
                            .json()
                            .at("/skills/listening/chances")
                            .asInt())
                    .isZero();
        }
    }
}
