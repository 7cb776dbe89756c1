package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;
import tongli.server.seal.Secret;
import tongli.server.storage.PostgresAddress;
import tongli.server.storage.StoragePlace;

/** PostgreSQL stops while learners practise, and comes back. {@code -Dtongli.faults.seconds=30} for as long as that. */
@Tag("fault")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OutageUnderLoadIT {

    private static final int LEARNERS = 8;
    private static final int SECONDS = Integer.getInteger("tongli.faults.seconds", 3);

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private StoragePlace place(int port) {
        return new StoragePlace(
                folder,
                Optional.of(new PostgresAddress(
                        "jdbc:postgresql://localhost:%d/postgres".formatted(port),
                        "postgres",
                        Optional.of(Secret.of("postgres")),
                        4)),
                Optional.of(new KeyRing(SealKey.random(), List.of())));
    }

    /** Every process of the database, so that it neither answers nor hangs up. */
    private void signal(String name) throws IOException, InterruptedException {
        long first = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        List<String> command = new ArrayList<>(List.of("kill", name, Long.toString(first)));
        ProcessHandle.of(first).orElseThrow().descendants().forEach(one -> command.add(Long.toString(one.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void aDatabaseThatNeitherAnswersNorHangsUpLosesNoTurnEither() throws Exception {
        try (EmbeddedPostgres postgres = postgres(0);
                TestServer server = new TestServer(place(postgres.getPort()))) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            Learners learners = new Learners(server.port(), LEARNERS);
            try (learners) {
                learners.await("201", 3 * LEARNERS);
                signal("-STOP");
                TimeUnit.SECONDS.sleep(SECONDS);
                assertThat(server.get("/actuator/health/liveness").status()).isEqualTo(200);
                signal("-CONT");
                learners.await("201", 3 * LEARNERS);
            }
            learners.assertAllIsKept(server);
            FaultTable.row(
                    "PostgreSQL frozen (SIGSTOP) for %d s while %d learners practise".formatted(SECONDS, LEARNERS),
                    "%d turns acknowledged, 0 lost, 0 twice; answers %s; longest wait %.1f s",
                    learners.turns(),
                    learners.answers(),
                    learners.longestSeconds());
        }
    }

    @Test
    void noTurnThatWasAcknowledgedIsLostAndEverythingGoesOnByItself() throws Exception {
        EmbeddedPostgres postgres = postgres(0);
        int port = postgres.getPort();
        try (TestServer server = new TestServer(place(port))) {
            server.put("/me/consents", "{\"storage\":\"granted\"}");
            Learners learners = new Learners(server.port(), LEARNERS);
            long back;
            try (learners) {
                learners.await("201", 3 * LEARNERS);
                postgres.close();
                learners.await("503 storage-away", LEARNERS);
                TimeUnit.SECONDS.sleep(SECONDS);
                assertThat(server.get("/actuator/health/liveness").status()).isEqualTo(200);
                assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(503);
                postgres = postgres(port);
                long began = System.nanoTime();
                learners.await("201", 1);
                back = System.nanoTime() - began;
                learners.await("201", 3 * LEARNERS);
            }
            learners.assertAllIsKept(server);
            assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(200);
            FaultTable.row(
                    "PostgreSQL stopped for %d s while %d learners practise".formatted(SECONDS, LEARNERS),
                    "%d turns acknowledged, 0 lost, 0 twice; answers %s; longest wait %.1f s; first turn %.1f s after it was back",
                    learners.turns(),
                    learners.answers(),
                    learners.longestSeconds(),
                    back / 1e9);
        } finally {
            postgres.close();
        }
    }
}
