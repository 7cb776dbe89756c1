package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tongli.core.RiskLevel;
import tongli.server.oncall.OnCallEvent;
import tongli.server.oncall.OnCallState;
import tongli.server.oncall.Outbox;

/** A disk that is really full, under the embedded database. */
@Tag("fault")
class FullDiskIT {

    private static final int MEGABYTE = 1 << 20;
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.mount(Files.createDirectory(folder.resolve("small")), 64);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    private static void keep(Database database, String person, int bytes) {
        database.write(() -> insert(database, person, bytes));
    }

    private static void insert(Database database, String person, int bytes) {
        database.jdbc()
                .sql("insert into job (id, person, kind, parameters, state, attempt, steps_done, steps, created_at,"
                        + " expires_at) values (random_uuid(), ?, 'my_table', ?, 'done', 1, 1, 1, ?, ?)")
                .params(person, noise(bytes), Utc.of(NOW), Utc.of(NOW))
                .update();
    }

    /** Which does not shrink. */
    private static String noise(int bytes) {
        byte[] noise = new byte[bytes / 2];
        new java.util.Random(bytes).nextBytes(noise);
        return java.util.HexFormat.of().formatHex(noise);
    }

    private static List<String> kept(Database database) {
        return database.jdbc()
                .sql("select person from job order by person")
                .query(String.class)
                .list();
    }

    @Test
    void nothingIsBegunWhenItIsNearlyFullAndItIsReadOn() throws Exception {
        try (Database database = Database.open(disk.folder())) {
            keep(database, "ann", 1000);
            disk.fillBut(15 * MEGABYTE);
            assertThatThrownBy(() -> keep(database, "bob", 1000)).isInstanceOf(StorageFull.class);
            assertThat(kept(database)).containsExactly("ann");
            disk.empty();
            keep(database, "cyd", 1000);
            assertThat(kept(database)).containsExactly("ann", "cyd");
        }
    }

    @Test
    void whatMustNotWaitIsWrittenOnWhatIsLeftAndNothingElseWithIt() throws Exception {
        try (Database database = Database.open(disk.folder())) {
            disk.fillBut(15 * MEGABYTE);
            database.writeEvenIfNearlyFull(() -> insert(database, "ann", 1000));
            assertThatThrownBy(() -> database.writeEvenIfNearlyFull(() -> {
                        insert(database, "bob", 1000);
                        keep(database, "cyd", 1000);
                    }))
                    .isInstanceOf(StorageFull.class);
            assertThat(kept(database)).containsExactly("ann");
            assertIsToldOf(new JdbcOutbox(database));
            disk.empty();
            disk.fillBut(3 * MEGABYTE);
            assertThatThrownBy(() -> database.writeEvenIfNearlyFull(() -> insert(database, "dan", 1000)))
                    .isInstanceOf(StorageFull.class);
            assertThat(kept(database)).containsExactly("ann");
        }
    }

    private static void assertIsToldOf(Outbox outbox) {
        Instant later = NOW.plusSeconds(60);
        OnCallEvent event = new OnCallEvent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "ann",
                RiskLevel.HIGH,
                NOW,
                OnCallState.PENDING,
                0,
                NOW,
                Optional.empty());
        assertThat(outbox.add(event, Duration.ofHours(1))).isTrue();
        OnCallEvent attempt = outbox.claim(later, later.plusSeconds(40)).orElseThrow();
        assertThat(outbox.retry(attempt, later)).isTrue();
        OnCallEvent next = outbox.claim(later, later.plusSeconds(40)).orElseThrow();
        assertThat(outbox.end(next, OnCallState.TOLD, later)).isTrue();
    }

    @Test
    void aWriteThatRunsOutOfRoomIsNoneAndTheDatabaseGoesOnWhenThereIsRoomAgain() throws Exception {
        try (Database database = Database.open(disk.folder())) {
            keep(database, "ann", 1000);
            disk.fillBut(17 * MEGABYTE);
            assertThatThrownBy(() -> keep(database, "bob", 40 * MEGABYTE))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
            assertThatThrownBy(() -> keep(database, "cyd", 40 * MEGABYTE)).isInstanceOf(RuntimeException.class);
            disk.empty();
            letGo(database);
            assertThat(kept(database)).containsExactly("ann");
            keep(database, "dan", 1000);
        }
        try (Database database = Database.open(disk.folder())) {
            assertThat(kept(database)).as("after a restart").containsExactly("ann", "dan");
        }
    }

    /** Each connection that the pool still has finds out once. */
    private static void letGo(Database database) {
        for (int connection = 0; connection < 4; connection++) {
            try {
                kept(database);
            } catch (DataAccessException closed) {
                assertThat(closed).hasMessageContaining("closed");
            }
        }
    }

    @Test
    void aBackupThatRunsOutOfRoomLeavesNoFile() throws Exception {
        Path data = folder.resolve("data");
        try (Database database = Database.open(data)) {
            keep(database, "ann", 2 * MEGABYTE);
        }
        disk.fillBut(MEGABYTE);
        Path file = disk.folder().resolve("a.backup");
        assertThatThrownBy(() -> Backup.write(StoragePlace.in(data), file, NOW))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("is there space?");
        try (Stream<Path> left = Files.list(disk.folder())) {
            assertThat(left.map(Path::getFileName)).map(Path::toString).containsExactly("ballast");
        }
        disk.empty();
        assertThat(Backup.write(StoragePlace.in(data), file, NOW).rows()).isPositive();
    }

    @Test
    void aBackupThatThereIsNoRoomToRestoreChangesNothing() throws Exception {
        Path data = folder.resolve("data");
        try (Database database = Database.open(data)) {
            for (int i = 0; i < 10; i++) {
                keep(database, "ann" + i, 4 * MEGABYTE);
            }
        }
        Path file = Backup.write(StoragePlace.in(data), folder.resolve("a.backup"), NOW)
                .file();
        Files.copy(data.resolve("text.key"), disk.folder().resolve("text.key"));
        Database.open(disk.folder()).close();
        disk.fillBut(20 * MEGABYTE);
        assertThatThrownBy(() -> Restore.read(StoragePlace.in(disk.folder()), file, false))
                .isInstanceOf(RuntimeException.class);
        disk.empty();
        try (Database database = Database.open(disk.folder())) {
            assertThat(kept(database)).isEmpty();
        }
    }

    @Test
    void aFileOfOurOwnIsWholeOrAsItWas() throws Exception {
        Path file = disk.folder().resolve("statements");
        OwnFile.write(file, "as it was");
        disk.fillBut(MEGABYTE);
        assertThatThrownBy(() -> OwnFile.write(file, noise(4 * MEGABYTE))).isInstanceOf(java.io.IOException.class);
        assertThat(file).hasContent("as it was");
        try (Stream<Path> left = Files.list(disk.folder())) {
            assertThat(left.map(Path::getFileName)).map(Path::toString).containsOnly("ballast", "statements");
        }
    }
}
