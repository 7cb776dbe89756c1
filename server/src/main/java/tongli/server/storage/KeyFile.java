package tongli.server.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key of the encrypted database: 256 random bits in a file that only its owner can read. */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** The key in {@code file}, which is made first if it is not there. */
    static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            make(file, HexFormat.of().formatHex(key));
        }
        String key = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip(); // any bytes at all
        if (!key.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new StorageUnavailable(
                    "%s is damaged: it holds no key (%d hexadecimal digits); put the right file back from a backup, or move it and the database beside it, which cannot be read without it, away to start anew"
                            .formatted(file, 2 * BYTES));
        }
        return key;
    }

    /** Written beside and moved, so that a crash never leaves half a key. */
    private static void make(Path file, String key) throws IOException {
        Path whole = OwnFile.beside(file, key);
        try {
            Files.move(whole, file);
        } catch (FileAlreadyExistsException another) {
            Files.deleteIfExists(whole); // another process was first; its key counts
        }
    }
}
