package tongli.server.storage;

import com.zaxxer.hikari.HikariConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tongli.server.seal.KeyRing;

/** The encrypted H2 database of a data folder, for one process at a time. */
record H2Folder(Path folder, Optional<KeyRing> given) implements Engine {

    private static final String NAME = "tongli";
    private static final String USER = "tongli";
    /** No trace file: H2 would write there, unencrypted and without end, each statement that failed and its values. */
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final int CONNECTIONS = 4;
    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_WRONG_KEY = 90049;
    private static final int H2_WRONG_PASSWORD = 28000;

    /** Whether a data folder holds a database already. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME + ".mv.db"));
    }

    /** Makes folder and key when they are not there. */
    @Override
    public HikariConfig pool() {
        String path = folder.toAbsolutePath().normalize().toString();
        if (path.indexOf(';') >= 0) {
            throw new StorageUnavailable(
                    path + " has a semicolon in it, which a data folder cannot have; choose another");
        }
        String key = key(folder);
        String url = "jdbc:h2:file:" + path + "/" + NAME + OPTIONS;
        String password = key + " " + key;
        try {
            DriverManager.getConnection(url, USER, password).close();
        } catch (SQLException refused) {
            throw explain(folder, refused);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1); // one stays, or H2 would close the file between requests
        config.setMaxLifetime(0);
        config.setExceptionOverrideClassName(ClosedH2.class.getName());
        return config;
    }

    /** Those that were given, and the folder's own, which it makes when there are none. */
    @Override
    public KeyRing keys(boolean sealed) {
        TextKeyFile own = TextKeyFile.in(folder);
        Optional<KeyRing> kept = own.read();
        if (given.isPresent()) {
            return given.get().with(kept.map(KeyRing::all).orElse(List.of()));
        }
        if (kept.isEmpty() && sealed) {
            throw new StorageUnavailable(
                    "%s is missing, and without it what was written cannot be read; put it back from a backup, or give its key in TONGLI_KEY"
                            .formatted(own.file()));
        }
        return kept.orElseGet(own::make);
    }

    /** H2 hands a commit to the operating system; this has it written to the disk. */
    @Override
    public Optional<String> afterCommit() {
        return Optional.of("checkpoint sync");
    }

    /**
     * H2 closes a database that it could not write; so nothing is begun when less is free than what is under way may take, and what H2 itself does
     * behind it.
     */
    @Override
    public void requireRoom(Reserve least) {
        File place = folder.toFile();
        // both 0 where nobody knows
        if (place.getUsableSpace() < least.bytes() && place.getTotalSpace() > 0) {
            throw new StorageFull("less than %d MiB are free where %s is; free some, and it goes on by itself"
                    .formatted(least.megabytes(), folder));
        }
    }

    /** H2's repeatable read takes each table as it is when that is first read. */
    @Override
    public int atOnce() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    /** Nobody else can have it open. */
    @Override
    public Optional<String> lock(List<String> tables) {
        return Optional.empty();
    }

    @Override
    public Optional<String> announcement() {
        return Optional.empty();
    }

    @Override
    public AutoCloseable hear(TurnNews news) {
        return () -> {};
    }

    @Override
    public String name() {
        return "the database in " + folder;
    }

    private static String key(Path folder) {
        Path file = folder.resolve("database.key");
        refuseFilesAndLooseLinks(folder, file);
        try {
            Files.createDirectories(folder);
            if (isIn(folder) && !Files.exists(file)) {
                throw new StorageUnavailable(
                        "%s is missing, and without it the database beside it cannot be read; put it back from a backup, or move %s.mv.db away to start anew"
                                .formatted(file, NAME));
            }
            if (!Files.isWritable(folder)) {
                throw new StorageUnavailable(
                        "the data folder %s cannot be written; choose another with --data DIR".formatted(folder));
            }
            for (Path own : List.of(file, folder.resolve(NAME + ".mv.db"))) {
                if (Files.exists(own) && !(Files.isReadable(own) && Files.isWritable(own))) {
                    throw new StorageUnavailable(
                            "%s belongs to another user, or is write-protected; start Tongli as its owner, or choose another folder with --data DIR"
                                    .formatted(own));
                }
            }
            return KeyFile.readOrMake(file);
        } catch (IOException failed) {
            throw new StorageUnavailable(
                    "the data folder %s cannot be written (%s); choose another with --data DIR"
                            .formatted(folder, failed.getClass().getSimpleName()),
                    failed);
        }
    }

    private static void refuseFilesAndLooseLinks(Path folder, Path key) {
        for (Path place = folder.toAbsolutePath(); place != null; place = place.getParent()) {
            refuseLooseLink(place);
            if (Files.exists(place)) {
                if (!Files.isDirectory(place)) {
                    throw new StorageUnavailable("%s is a file; name a folder with --data DIR".formatted(place));
                }
                break;
            }
        }
        refuseLooseLink(key);
    }

    private static void refuseLooseLink(Path place) {
        if (Files.isSymbolicLink(place) && !Files.exists(place)) {
            Path target;
            try {
                target = Files.readSymbolicLink(place);
            } catch (IOException unreadable) {
                throw new StorageUnavailable("%s is a link that cannot be followed".formatted(place), unreadable);
            }
            throw new StorageUnavailable(
                    "%s is a link to %s, which cannot be reached; put that back, or choose another folder with --data DIR"
                            .formatted(place, target));
        }
    }

    private static StorageUnavailable explain(Path folder, SQLException refused) {
        String why = switch (refused.getErrorCode()) {
            case H2_ALREADY_OPEN -> "is in use by another Tongli; stop that one, or choose another with --data DIR";
            case H2_WRONG_KEY, H2_WRONG_PASSWORD ->
                "holds a database that its database.key does not open; put the right key back from a backup";
            default ->
                "holds a database that cannot be opened (H2 error %d); restore it from a backup, or choose another folder with --data DIR"
                        .formatted(refused.getErrorCode());
        };
        return new StorageUnavailable(
                "the data folder %s %s".formatted(folder, why), refused, refused.getErrorCode() == H2_ALREADY_OPEN);
    }
}
