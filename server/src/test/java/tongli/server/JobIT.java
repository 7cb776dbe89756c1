package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.TestServer.Answer;
import tongli.server.storage.StoragePlace;

/** Jobs over real HTTP. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JobIT {

    @TempDir
    static Path folder;

    static TestServer server;
    static Guest ines;

    @BeforeAll
    static void start() {
        server = TestServer.withAccounts(StoragePlace.in(folder));
        ines = Guest.invited(server, server.firstInvitation(), "ines");
        ines.send("PUT", "/me/consents", Map.of("storage", "granted"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer make(Guest guest, String path) {
        return guest.send("POST", path, Map.of());
    }

    /** Where it is, as the Location says. */
    private static String place(Answer taken) {
        assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
        return taken.response().headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
    }

    private static Answer ended(Guest guest, String job) throws InterruptedException {
        Answer now = guest.get(job);
        while (List.of("waiting", "running").contains(now.at("/state"))) {
            TimeUnit.MILLISECONDS.sleep(50);
            now = guest.get(job);
        }
        return now;
    }

    @Test
    void whatIsMadeLaterIsWhatIsMadeAtOnce() throws Exception {
        String session = ines.start();
        ines.send("POST", "/sessions/" + session + "/turns", Map.of("text", "Eleven days, and nobody rang you back."));
        Answer opened =
                ines.send("POST", "/cohorts", Map.of("name", "3 B", "course", "on-the-stairs", "language", "en"));
        for (String path : List.of(
                "/me/csv?excel=true",
                "/cohorts/" + opened.at("/id") + "/csv",
                "/sessions/" + session + "/report?format=html")) {
            String job = place(make(ines, path));
            Answer done = ended(ines, job);
            assertThat(done.at("/state")).as(path).isEqualTo("done");
            assertThat(done.at("/person")).isEqualTo(ines.get("/who").at("/id"));
            assertThat(done.at("/result")).isEqualTo("/api/v1" + job + "/result");
            Answer made = ines.get(job + "/result");
            Answer now = ines.get(path);
            assertThat(made.response().body()).as(path).isEqualTo(now.response().body());
            assertThat(made.response().headers().firstValue("Content-Type"))
                    .isEqualTo(now.response().headers().firstValue("Content-Type"));
            assertThat(made.response()
                            .headers()
                            .firstValue("Content-Disposition")
                            .orElseThrow())
                    .startsWith("attachment; filename=");
        }
        String export = place(make(ines, "/me/export"));
        ended(ines, export);
        assertThat(ines.get(export + "/result").json().get("sessions"))
                .isEqualTo(ines.get("/me/export").json().get("sessions"));
        assertThat(ines.get("/jobs").json().get("jobs").size()).isGreaterThanOrEqualTo(4);
        assertThat(ines.get("/audit?limit=200").response().body()).contains("cohort_exported");
    }

    @Test
    void nobodyElseSeesFetchesOrCancelsAJob() throws Exception {
        Guest bob = ines.invites("bob", "operator");
        String job = place(make(ines, "/me/csv"));
        ended(ines, job);
        for (String path : List.of(job, job + "/result")) {
            assertThat(bob.get(path).at("/type")).isEqualTo("/problems/unknown-job");
        }
        assertThat(bob.delete(job).status()).isEqualTo(404);
        assertThat(bob.get("/jobs").json().get("jobs").size()).isZero();
        assertThat(ines.delete(job).status()).isEqualTo(204);
        assertThat(ines.get(job).status()).isEqualTo(404);
        assertThat(ines.get("/jobs/no-id").at("/type")).isEqualTo("/problems/unknown-job");
    }

    @Test
    void whoeverMayDoLessByNowFetchesNothingOfBefore() throws Exception {
        Guest ivan = ines.invites("ivan", "instructor");
        ivan.send("PUT", "/me/consents", Map.of("storage", "granted"));
        String cohort = ivan.send(
                        "POST", "/cohorts", Map.of("name", "3 C", "course", "on-the-stairs", "language", "en"))
                .at("/id");
        String job = place(make(ivan, "/cohorts/" + cohort + "/csv"));
        assertThat(ended(ivan, job).at("/state")).isEqualTo("done");
        ines.send("PATCH", "/accounts/" + ivan.get("/who").at("/id"), Map.of("role", "learner"));
        ivan.send("POST", "/login", Map.of("name", "ivan", "password", Guest.PASSWORD));
        assertThat(ivan.get(job + "/result").at("/type")).isEqualTo("/problems/unknown-job");
        assertThat(ivan.get("/jobs").json().get("jobs").size()).isZero();
    }

    @Test
    void whoeverAllowsNothingToBeKeptIsToldAndWhatIsNotThereIsNotBegun() {
        Guest ann = ines.invites("ann", "learner");
        assertThat(make(ann, "/me/csv").at("/type")).isEqualTo("/problems/storage-not-allowed");
        assertThat(make(ines, "/cohorts/" + UUID.randomUUID() + "/csv").at("/type"))
                .isEqualTo("/problems/unknown-cohort");
        assertThat(make(ann, "/cohorts/" + UUID.randomUUID() + "/csv").status()).isEqualTo(403);
        assertThat(make(ines, "/sessions/" + UUID.randomUUID() + "/report").at("/type"))
                .isEqualTo("/problems/unknown-session");
    }
}
