package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;
import tongli.server.seal.Secret;
import tongli.server.storage.PostgresAddress;
import tongli.server.storage.StoragePlace;

class DatabaseAwayIT {

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aDatabaseThatStopsIsToldOfAndWhenItIsBackEverythingGoesOn() throws Exception {
        EmbeddedPostgres postgres = postgres(0);
        int port = postgres.getPort();
        StoragePlace place = new StoragePlace(
                folder,
                Optional.of(new PostgresAddress(
                        "jdbc:postgresql://localhost:%d/postgres".formatted(port),
                        "postgres",
                        Optional.of(Secret.of("postgres")),
                        2)),
                Optional.of(new KeyRing(SealKey.random(), List.of())));
        try (TestServer server = new TestServer(place)) {
            String unkept = server.start();
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            String session = server.start();
            TestServer.Answer before = server.say(session, "That is a long wait.", "Idempotency-Key", "k1");
            postgres.close();
            TestServer.Answer during = server.say(session, "Eleven days?", "Idempotency-Key", "k2");
            assertThat(during.status()).isEqualTo(503);
            assertThat(during.at("/type")).isEqualTo("/problems/storage-away");
            assertThat(during.response().headers().firstValue("Retry-After")).isPresent();
            assertThat(server.say(unkept, "I want to die.").at("/risk/card/title"))
                    .as("whom to call is said whatever a database does")
                    .isNotEmpty();
            assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(server.get("/actuator/health/liveness").status()).isEqualTo(200);
            postgres = postgres(port);
            TestServer.Answer after = server.say(session, "Eleven days?", "Idempotency-Key", "k2");
            assertThat(after.status()).isEqualTo(201);
            assertThat(server.say(session, "That is a long wait.", "Idempotency-Key", "k1")
                            .json())
                    .isEqualTo(before.json());
            assertThat(server.get("/sessions/" + session).json().get("turns")).hasSize(2);
            assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(200);
            String job = server.post("/me/csv", "").at("/id");
            while (!server.get("/jobs/" + job).at("/state").equals("done")) { // the queue is looked into again
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } finally {
            postgres.close();
        }
    }
}
