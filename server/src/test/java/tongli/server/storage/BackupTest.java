package tongli.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** From one data folder to another, which has the first one's key. */
class BackupTest extends BackupContract {

    @Override
    StoragePlace from() {
        return StoragePlace.in(folder.resolve("from"));
    }

    @Override
    StoragePlace to() throws IOException {
        Path to = Files.createDirectory(folder.resolve("to"));
        Files.copy(folder.resolve("from/text.key"), to.resolve("text.key"));
        return StoragePlace.in(to);
    }
}
