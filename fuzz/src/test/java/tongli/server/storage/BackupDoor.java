package tongli.server.storage;

import java.nio.file.Path;

/** Lets the fuzzer in where backups are read. */
public final class BackupDoor {

    private BackupDoor() {}

    /** @throws StorageUnavailable if it is none */
    public static void check(Path file) {
        BackupFile.check(file);
    }
}
