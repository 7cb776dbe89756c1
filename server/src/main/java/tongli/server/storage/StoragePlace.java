package tongli.server.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are kept: the database of a data folder, or one on a PostgreSQL server.
 *
 * @param folder the data folder, which has other files too
 * @param postgres in place of the folder's own database
 */
public record StoragePlace(Path folder, Optional<PostgresAddress> postgres) {

    /** With the folder's own database. */
    public static StoragePlace in(Path folder) {
        return new StoragePlace(folder, Optional.empty());
    }

    /** Whether opening it finds a database, rather than making one. */
    public boolean isThere() {
        return postgres.isPresent() || Database.isIn(folder);
    }

    Engine engine() {
        return postgres.<Engine>map(PostgresServer::new).orElseGet(() -> new H2Folder(folder));
    }

    /** To be shown. */
    public String description() {
        return postgres.map(address -> "PostgreSQL at " + address.place()).orElseGet(() -> "H2 in " + folder);
    }
}
