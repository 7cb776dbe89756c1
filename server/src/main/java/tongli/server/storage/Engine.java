package tongli.server.storage;

import com.zaxxer.hikari.HikariConfig;
import java.util.List;
import java.util.Optional;
import tongli.server.seal.KeyRing;

/** What the two kinds of database do not share. The rest is {@link Database}'s. */
sealed interface Engine permits H2Folder, PostgresServer {

    /**
     * How to connect; tried once before it is returned.
     *
     * @throws StorageUnavailable if nobody answers, or refuses
     */
    HikariConfig pool();

    /**
     * The keys under which texts are sealed.
     *
     * @param sealed whether any text was sealed before
     * @throws StorageUnavailable if they cannot be read
     */
    KeyRing keys(boolean sealed);

    /** What makes a commit outlast a loss of power, where the commit itself does not. */
    Optional<String> afterCommit();

    /**
     * Before something is written.
     *
     * @throws StorageFull if less than that is left
     */
    void requireRoom(Reserve least);

    /** The isolation in which a transaction sees all tables as they are at one moment, as {@link java.sql.Connection} numbers it. */
    int atOnce();

    /** Keeps others from writing while a transaction replaces everything; empty where there are none. */
    Optional<String> lock(List<String> tables);

    /** A statement that tells other nodes, once the transaction is committed, what its parameter says; empty where there are none. */
    Optional<String> announcement();

    /** Has other nodes' turns told, until it is closed. */
    AutoCloseable hear(TurnNews news);

    /** The database as messages name it. */
    String name();
}
