package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.Session;
import tongli.practice.StartRequest;

class SealedTextsTest extends SealedTextsContract {

    @Override
    StoragePlace place() {
        return StoragePlace.in(folder);
    }

    @Test
    void aFolderChangesItsOwnKeyAlsoWhereThatWasLeftUnfinished() throws Exception {
        Session session;
        try (Database database = Database.open(folder)) {
            session = Given.service(new JdbcSessionStore(database, "ann"))
                    .start(StartRequest.of("refund", Language.EN, 1));
        }
        Path file = folder.resolve("text.key");
        String first = Files.readString(file);
        assertThatThrownBy(() -> KeyRotation.run(place(), texts -> {
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessageContaining("power");
        String both = Files.readString(file);
        assertThat(both).endsWith(first).hasSizeGreaterThan(first.length());
        KeyRotation.run(place(), texts -> {});
        assertThat(Files.readString(file))
                .isNotEqualTo(first)
                .isEqualTo(both.lines().findFirst().orElseThrow() + "\n");
        try (Database database = Database.open(folder)) {
            assertThat(new JdbcSessionStore(database, "ann").find(session.id())).contains(session);
        }
    }

    @Test
    void aFolderWhoseKeyIsGoneSaysSoAndMakesNoOther() throws Exception {
        Database.open(folder).close();
        Path file = folder.resolve("text.key");
        Files.delete(file);
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("text.key is missing");
        assertThat(file).doesNotExist();
        Files.writeString(file, "no key");
        assertThatThrownBy(() -> Database.open(folder)).isInstanceOf(StorageUnavailable.class);
    }
}
