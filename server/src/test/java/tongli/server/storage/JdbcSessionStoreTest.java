package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.Session;
import tongli.practice.StartRequest;

class JdbcSessionStoreTest extends JdbcSessionStoreContract {

    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }

    @Test
    void nothingIsWrittenBesideTheEncryptedFile() throws Exception {
        Consents consents = new Consents(database, "ann");
        consents.decide(true, Instant.EPOCH);
        assertThat(consents.allowStorage()).isTrue();
        Session session = Given.service(store()).start(StartRequest.of("refund", Language.EN, 1));
        assertThat(store().find(session.id())).isPresent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("database.key", "text.key", "tongli.mv.db");
        }
    }

    @Test
    void anErasureThatWasCutShortIsFinishedAtTheNextStart() {
        Given.service(new JdbcSessionStore(database, "local")).start(StartRequest.of("refund", Language.EN, 1));
        new Consents(database, "local").decide(false, Instant.EPOCH);
        database.close();
        try (LocalStore again = LocalStore.open(folder)) {
            assertThat(again.sessions().all()).isEmpty();
        }
        database = Database.open(folder);
    }

    @Test
    void aWrongKeyIsExplainedAndDestroysNothing() throws Exception {
        Session session = Given.service(store()).start(StartRequest.of("refund", Language.EN, 1));
        database.close();
        Path key = folder.resolve("database.key");
        String right = Files.readString(key);
        Files.writeString(key, "0".repeat(64));
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("database.key does not open");
        Files.delete(key);
        assertThatThrownBy(() -> Database.open(folder)).hasMessageContaining("is missing");
        Files.writeString(key, "what");
        assertThatThrownBy(() -> Database.open(folder)).hasMessageContaining("holds no key");
        Files.write(key, new byte[] {(byte) 0xff, (byte) 0x80, 0, 7});
        assertThatThrownBy(() -> Database.open(folder))
                .as("no text at all")
                .hasMessageContaining("database.key is damaged")
                .hasMessageContaining("backup");

        Files.writeString(key, right);
        database = Database.open(folder);
        assertThat(store().find(session.id())).isPresent();
    }

    @Test
    void aFolderThatIsAFileIsExplained() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(file + " is a file")
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> Database.open(file.resolve("below")))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(file + " is a file")
                .hasMessageContaining("--data");
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        for (boolean alone : new boolean[] {true, false}) {
            Path own = alone ? Files.createDirectory(folder.resolve("own")) : folder;
            Path key = own.resolve("database.key");
            Files.deleteIfExists(key);
            Files.createSymbolicLink(key, nowhere);
            assertThatThrownBy(() -> Database.open(own))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining(key + " is a link to " + nowhere);
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), nowhere);
        assertThatThrownBy(() -> Database.open(link))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(link + " is a link to " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aFolderInUseIsExplained() throws Exception {
        // another process would hold the file; in one process H2 would share it, so the lock is taken by hand
        database.close();
        try (var channel = FileChannel.open(folder.resolve("tongli.mv.db"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Database.open(folder)).hasMessageContaining("in use");
        }
        database = Database.open(folder);
    }
}
