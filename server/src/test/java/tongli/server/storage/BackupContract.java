package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tongli.practice.Turn;

/** The rehearsal: fill, back up, lose everything, restore, compare, go on. */
abstract class BackupContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    /** Where it is kept first, the same through a test. */
    abstract StoragePlace from();

    /** An empty place that has the keys of the first. */
    abstract StoragePlace to() throws Exception;

    private static Session fill(Database database) {
        new Consents(database, "ann").decide(true, NOON);
        PracticeService practice = Given.service(new JdbcSessionStore(database, "ann"));
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        practice.turn(session.id(), LearnerMove.say("A very secret wait.\n\"…\" 很难过"), Optional.of("key"));
        practice.guess(session.id(), BasicEmotion.ANGER, 3, Optional.of("a secret need"));
        practice.start(StartRequest.of("refund", Language.ZH, 8));
        new JdbcEvidenceStore(database, "ann").put(GivenEvidence.ofRepairing(NOON));
        new JdbcCourseStore(database, "ann").add(cohort());
        JdbcJobStoreContract.finished(new JdbcJobStore(database));
        return practice.session(session.id());
    }

    private static Cohort cohort() {
        return new Cohort(
                new UUID(9, 1),
                "3 B",
                "on-the-stairs",
                Language.EN,
                AccessCode.random(new Random(7)),
                5,
                NOON,
                Optional.empty(),
                Optional.empty());
    }

    private Path backup() {
        return Backup.write(from(), folder, NOON).file();
    }

    private static String read(Path file) throws Exception {
        return Files.readString(file);
    }

    /** With its last line right again, so that only what it says is wrong. */
    private static void rewrite(Path file, String lines) throws Exception {
        String body = lines.substring(0, lines.indexOf("{\"sha256\""));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                file, body + "{\"sha256\":\"%s\"}\n".formatted(HexFormat.of().formatHex(digest)));
    }

    @Test
    void afterTheLossOfEverythingItIsAsItWasAndGoesOn() throws Exception {
        Session session;
        List<Session> all;
        try (Database database = Database.open(from())) {
            session = fill(database);
            all = new JdbcSessionStore(database, "ann").all();
        }
        Path file = backup();
        assertThat(file).hasFileName("tongli-20260301T120000Z.backup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        StoragePlace to = to();
        assertThat(Restore.read(to, file, false)).isEqualTo(9);
        try (Database database = Database.open(to)) {
            JdbcSessionStore store = new JdbcSessionStore(database, "ann");
            assertThat(store.all()).isEqualTo(all);
            assertThat(new Consents(database, "ann").storage()).contains(new Consents.Decision(true, NOON));
            assertThat(new JdbcEvidenceStore(database, "ann").all()).containsExactly(GivenEvidence.ofRepairing(NOON));
            assertThat(new JdbcCourseStore(database, "ann").cohorts()).containsExactly(cohort());
            JdbcJobStore jobs = new JdbcJobStore(database);
            assertThat(jobs.result("ann", jobs.of("ann").get(0).id())).contains(JdbcJobStoreContract.TABLE);
            PracticeService practice = Given.service(store);
            Turn first = session.turns().get(0);
            assertThat(practice.turn(session.id(), first.learner(), Optional.of("key")))
                    .isEqualTo(first);
            assertThat(practice.turn(session.id(), LearnerMove.stayQuiet(), Optional.empty())
                            .number())
                    .isEqualTo(2);
        }
        Path again = Backup.write(to, folder.resolve("again"), NOON).file();
        assertThat(Restore.read(to, again, true)).isEqualTo(10);
    }

    @Test
    void whatPeopleWroteIsSealedInItAlsoWhereAnEarlierReleaseLeftItOpen() throws Exception {
        try (Database database = Database.open(from())) {
            Session session = fill(database);
            String plain = "{\"afterTurn\":0,\"note\":\"whispered\"}";
            database.write(() -> database.jdbc()
                    .sql("update practice_guess set body = ? where session_id = ?")
                    .params(plain, session.id())
                    .update());
        }
        assertThat(read(backup())).doesNotContain("whispered", "难过", "3 B");
    }

    @Test
    void aDatabaseThatHoldsSomethingIsNotOverwrittenUnasked() throws Exception {
        try (Database database = Database.open(from())) {
            fill(database);
        }
        Path file = backup();
        assertThatThrownBy(() -> Restore.read(from(), file, false))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--replace");
        try (Database database = Database.open(from())) {
            new JdbcSessionStore(database, "ann").deleteAll();
            new Consents(database, "bob").decide(false, NOON);
        }
        assertThat(Restore.read(from(), file, true)).isEqualTo(9);
        try (Database database = Database.open(from())) {
            assertThat(new JdbcSessionStore(database, "ann").all()).hasSize(2);
            assertThat(new Consents(database, "bob").storage()).isEmpty();
        }
        assertThatThrownBy(() -> Backup.write(from(), file, NOON)).hasMessageContaining("there already");
    }

    @Test
    void aFileThatIsDamagedOrCutShortChangesNothing() throws Exception {
        try (Database database = Database.open(from())) {
            fill(database);
        }
        Path file = backup();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 97) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> BackupFile.check(file)).isInstanceOf(StorageUnavailable.class);
            Files.write(file, Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> BackupFile.check(file)).isInstanceOf(StorageUnavailable.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> Restore.read(from(), file, true)).hasMessageContaining("damaged");
        // whole by its digest, yet without a row that it counts: known only when all the others were brought in
        String lines = new String(whole, StandardCharsets.UTF_8);
        rewrite(file, lines.replaceFirst("(\\{\"table\":\"skill_evidence\"}\n)[^\n]*\n", "$1"));
        assertThatThrownBy(() -> Restore.read(from(), file, true)).hasMessageContaining("damaged");
        rewrite(file, lines.replaceFirst("(\\{\"table\":\"practice_turn\"}\n)\\[[^,]*,", "$1[7,"));
        assertThatThrownBy(() -> Restore.read(from(), file, true)).isInstanceOf(StorageUnavailable.class);
        try (Database database = Database.open(from())) {
            assertThat(new JdbcSessionStore(database, "ann").all()).hasSize(2);
            assertThat(new JdbcEvidenceStore(database, "ann").all()).hasSize(1);
        }
    }

    @Test
    void whatThisReleaseCannotReadIsSaid() throws Exception {
        try (Database database = Database.open(from())) {
            fill(database);
        }
        Path file = backup();
        String lines = read(file);
        rewrite(file, lines.replaceFirst("\"version\":1", "\"version\":2"));
        assertThatThrownBy(() -> Restore.read(from(), file, true)).hasMessageContaining("version 2");
        rewrite(file, lines.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"3\""));
        assertThatThrownBy(() -> Restore.read(from(), file, true)).hasMessageContaining("tables of version 3");
        rewrite(file, lines.replaceAll("\"keys\":\\[\"[0-9a-f]+\"", "\"keys\":[\"0123456789abcdef\""));
        assertThatThrownBy(() -> Restore.read(from(), file, true))
                .hasMessageContaining("0123456789abcdef")
                .hasMessageContaining("text.key");
        Files.writeString(file, "{}\n");
        assertThatThrownBy(() -> Restore.read(from(), file, true)).hasMessageContaining("no backup");
        assertThatThrownBy(() -> Restore.read(from(), folder.resolve("none"), true))
                .hasMessageContaining("cannot be read");
    }
}
