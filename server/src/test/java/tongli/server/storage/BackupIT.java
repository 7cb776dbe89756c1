package tongli.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;

class BackupIT {

    @Nested
    class FromPostgresToPostgres extends BackupContract {

        private StoragePlace place = StoragePlace.in(Path.of(""));

        @BeforeEach
        void make() {
            place = RealPostgres.place(folder);
        }

        @Override
        StoragePlace from() {
            return place;
        }

        @Override
        StoragePlace to() {
            return RealPostgres.place(folder);
        }
    }

    /** As one moves when there are many. */
    @Nested
    class FromAFolderToPostgres extends BackupContract {

        @Override
        StoragePlace from() {
            return StoragePlace.in(folder.resolve("from"));
        }

        @Override
        StoragePlace to() {
            return new StoragePlace(
                    folder,
                    Optional.of(RealPostgres.fresh()),
                    Optional.of(new KeyRing(
                            SealKey.random(),
                            KeyRing.in(folder.resolve("from/text.key")).all())));
        }
    }

    @Nested
    class FromPostgresToAFolder extends BackupContract {

        private StoragePlace place = StoragePlace.in(Path.of(""));

        @BeforeEach
        void make() {
            place = RealPostgres.place(folder);
        }

        @Override
        StoragePlace from() {
            return place;
        }

        @Override
        StoragePlace to() throws IOException {
            Path to = Files.createDirectory(folder.resolve("to"));
            List<SealKey> keys = place.keys().orElseThrow().all();
            OwnFile.write(
                    to.resolve("text.key"), keys.stream().map(SealKey::encoded).collect(Collectors.joining("\n")));
            return StoragePlace.in(to);
        }
    }
}
