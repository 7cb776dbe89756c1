package tongli.server.storage;

import java.nio.file.Path;
import java.util.Optional;
import tongli.server.seal.KeyRing;

/**
 * Where things are kept: the database of a data folder, or one on a PostgreSQL server.
 *
 * @param folder the data folder, which has other files too
 * @param postgres in place of the folder's own database
 * @param keys under which texts are sealed; empty where the data folder has its own
 */
public record StoragePlace(Path folder, Optional<PostgresAddress> postgres, Optional<KeyRing> keys) {
    public StoragePlace {
        if (postgres.isPresent() && keys.isEmpty()) {
            throw new IllegalArgumentException("a database on a server needs a key; a data folder alone makes its own");
        }
    }

    /** With the folder's own database and keys. */
    public static StoragePlace in(Path folder) {
        return new StoragePlace(folder, Optional.empty(), Optional.empty());
    }

    /** Whether the keys are those that the data folder makes for itself. */
    boolean isFolders() {
        return postgres.isEmpty() && keys.isEmpty();
    }

    /** Whether opening it finds a database, rather than making one. */
    public boolean isThere() {
        return postgres.isPresent() || Database.isIn(folder);
    }

    Engine engine() {
        return postgres.<Engine>map(address -> new PostgresServer(address, keys.orElseThrow()))
                .orElseGet(() -> new H2Folder(folder, keys));
    }

    /** To be shown. */
    public String description() {
        return postgres.map(address -> "PostgreSQL at " + address.place()).orElseGet(() -> "H2 in " + folder);
    }
}
