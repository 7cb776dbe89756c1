package tongli.server.storage;

import com.zaxxer.hikari.HikariConfig;
import java.util.Optional;

/** What the two kinds of database do not share. The rest is {@link Database}'s. */
sealed interface Engine permits H2Folder, PostgresServer {

    /**
     * How to connect; tried once before it is returned.
     *
     * @throws StorageUnavailable if nobody answers, or refuses
     */
    HikariConfig pool();

    /** What makes a commit outlast a loss of power, where the commit itself does not. */
    Optional<String> afterCommit();

    /** The database as messages name it. */
    String name();
}
