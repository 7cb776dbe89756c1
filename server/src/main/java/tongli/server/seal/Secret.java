package tongli.server.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A password or key as it was given. It is never printed, logged or part of a message. */
public final class Secret {

    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException if there is nothing in it, or more than one line */
    public static Secret of(String value) {
        String secret = value.strip();
        if (secret.isEmpty() || secret.lines().count() > 1) {
            throw new IllegalArgumentException("holds no secret; it must be one line that is not blank");
        }
        return new Secret(secret);
    }

    /**
     * The one line of a file. Its group may read it, as files that are mounted into a container often have it.
     *
     * @throws IllegalArgumentException if it cannot be read, holds no secret, or anybody may read it; the message goes
     *     after the name of the setting
     */
    public static Secret in(Path file) {
        try {
            return of(text(file));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("names %s, which %s".formatted(file, none.getMessage()), none);
        }
    }

    /** All of a file of secrets, under the same conditions; its message goes after the file's name. */
    static String text(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new IllegalArgumentException(
                        "can be read or written by others; keep it to yourself with: chmod 600 " + file);
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "cannot be read (%s)".formatted(unreadable.getClass().getSimpleName()), unreadable);
        }
    }

    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
