package tongli.server.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;
import tongli.server.seal.Secret;

/** A real PostgreSQL server, one for all tests of a process. It does not wait for the disk unless {@code postgres.fsync} is on. */
public final class RealPostgres {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int CONNECTIONS = 4;

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", System.getProperty("postgres.fsync", "off"))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException left) {
                        // it ends with its parent's folder
                    }
                }));
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static final SealKey KEY = SealKey.random();

    private RealPostgres() {}

    /** An empty database of its own. */
    public static PostgresAddress fresh() {
        String name = "tongli_" + MADE.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new PostgresAddress(
                "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name),
                "postgres",
                Optional.of(Secret.of("postgres")),
                CONNECTIONS);
    }

    /** An address, with a data folder and a key. */
    static StoragePlace place(Path folder, PostgresAddress address) {
        return new StoragePlace(folder, Optional.of(address), Optional.of(new KeyRing(KEY, List.of())));
    }

    /** The same, with a data folder for what is no row. */
    public static StoragePlace place(Path folder) {
        return place(folder, fresh());
    }
}
