package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.practice.Given;
import tongli.server.oncall.Receiver;
import tongli.server.security.Access;
import tongli.server.storage.SmallDisk;
import tongli.server.storage.StoragePlace;

/** Learners practise until the disk of the data folder is full, and go on when there is room again. */
@Tag("fault")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FullDiskUnderLoadIT {

    private static final int LEARNERS = 4;
    private static final int MEGABYTE = 1 << 20;
    private static final String FULL = "507 storage-failed";
    private static final String KEPT = "201";

    @TempDir
    Path folder;

    @Test
    void everyTurnThatWasAcknowledgedIsThereWhenThereIsRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("small")), 64)) {
            Learners learners;
            try (TestServer server = new TestServer(disk.folder())) {
                server.put("/me/consents", "{\"storage\":\"granted\"}");
                disk.fillBut(20 * MEGABYTE);
                learners = new Learners(server.port(), LEARNERS);
                try (learners) {
                    learners.await(FULL, LEARNERS); // by their own turns
                    assertFull(server);
                    assertThat(server.get("/sessions").status())
                            .as("it is read on")
                            .isEqualTo(200);
                    disk.empty();
                    learners.await(KEPT, 5 * LEARNERS);
                    disk.fillBut(0); // by another program, to the last byte, in the middle of turns
                    learners.await(FULL, 5 * LEARNERS);
                    assertFull(server);
                    disk.empty();
                    learners.await(KEPT, 5 * LEARNERS);
                    assertThat(server.get("/actuator/health/readiness").status())
                            .isEqualTo(200);
                }
                learners.assertAllIsKept(server);
            }
            try (TestServer again = new TestServer(disk.folder())) {
                learners.assertAllIsKept(again);
            }
            FaultTable.row(
                    "Disk of the data folder full, twice: by turns, and by another program to the last byte",
                    "%d turns acknowledged, 0 lost, before and after a restart; answers %s; longest wait %.1f s; went on by itself",
                    learners.turns(),
                    learners.answers(),
                    learners.longestSeconds());
        }
    }

    @Test
    void whoSpeaksOfTheirOwnLifeIsShownWhomToCallAndPracticeStops() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("small")), 64);
                Receiver receiver = new Receiver()) {
            ServerOptions options = new ServerOptions(
                            0,
                            StoragePlace.in(disk.folder()),
                            Access.accounts(),
                            () -> Given.PARTS,
                            InstantSource.system(),
                            false)
                    .telling(Optional.of(receiver.settings()));
            try (TestServer server = new TestServer(options)) {
                Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
                Guest ann = olga.invites("ann", "learner");
                ann.send("PUT", "/me/consents", Map.of("purpose", "on_call", "decision", "granted", "version", 2));
                String unkept = ann.start();
                ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
                String kept = ann.start();
                disk.fillBut(2 * MEGABYTE); // so little that nothing at all is written any more
                for (String session : List.of(unkept, kept)) {
                    String turns = "/sessions/" + session + "/turns";
                    TestServer.Answer stop = ann.send("POST", turns, Map.of("text", "I want to die."));
                    assertThat(stop.status()).as(stop.response().body()).isEqualTo(201);
                    assertThat(stop.at("/risk/card/title")).isNotEmpty();
                    assertThat(ann.get("/sessions/" + session).at("/status")).isEqualTo("stopped");
                    assertThat(ann.send("POST", turns, Map.of("text", "Eleven days?"))
                                    .status())
                            .isEqualTo(409);
                }
                assertThat(ann.get("/me/on-call").json().get("latest").isNull()).isTrue();
                assertThat(olga.get("/actuator/prometheus").response().body())
                        .contains("tongli_oncall_total{outcome=\"lost\"} 2.0");
                disk.empty();
                assertThat(ann.get("/sessions/" + kept).at("/status")).isEqualTo("stopped");
            }
            try (TestServer again = new TestServer(options)) {
                Guest ann = new Guest(again);
                ann.send("POST", "/login", Map.of("name", "ann", "password", Guest.PASSWORD));
                assertThat(ann.get("/sessions").json().get("sessions").findValuesAsString("status"))
                        .containsExactly("stopped");
            }
        }
    }

    private static void assertFull(TestServer server) {
        TestServer.Answer readiness = server.get("/actuator/health/readiness");
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.at("/status")).isEqualTo("FULL");
        assertThat(server.get("/actuator/health/liveness").status()).isEqualTo(200);
        TestServer.Answer refused =
                server.post("/sessions", "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7}");
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.at("/detail")).contains("Free some space");
    }
}
