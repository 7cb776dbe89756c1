package tongli.benchmarks.operation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Where the servers of a run keep things. Close it to let go of it.
 *
 * @param environment what a server is told of it
 */
record Store(String name, Path folder, Map<String, String> environment, AutoCloseable database)
        implements AutoCloseable {

    private static final int KEY_BYTES = 32;

    /** @param name h2, or postgres: one of its own, which waits for the disk */
    static Store open(String name, Path scratch) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("data"));
        if (name.equals("h2")) {
            return new Store(name, folder, Map.of(), () -> {});
        }
        if (!name.equals("postgres")) {
            throw new IllegalArgumentException("--store must be h2 or postgres");
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(scratch.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Store(
                name,
                folder,
                Map.of(
                        "TONGLI_DATABASE_URL",
                        "postgresql://localhost:%d/postgres".formatted(server.getPort()),
                        "TONGLI_DATABASE_USER",
                        "postgres",
                        "TONGLI_DATABASE_PASSWORD",
                        "postgres",
                        "TONGLI_KEY",
                        Base64.getEncoder().encodeToString(key)),
                server);
    }

    @Override
    public void close() throws Exception {
        database.close();
    }
}
