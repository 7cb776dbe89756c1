package tongli.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.regex.Pattern;

/** The key of an endpoint. It is never printed, logged or part of a message. */
public final class ApiKey {

    private static final Pattern FITS_A_HEADER = Pattern.compile("[\\x21-\\x7e]{1,1000}");
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * @param from where it was found, for the message
     * @throws IllegalArgumentException if it cannot be a key
     */
    public static ApiKey of(String secret, String from) {
        String key = secret.strip();
        if (!FITS_A_HEADER.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    from + " holds no key: a key has 1 to 1000 visible ASCII characters, without spaces or line ends");
        }
        return new ApiKey(key);
    }

    /** @throws IllegalArgumentException if the file cannot be read, holds no key, or others may read it */
    public static ApiKey in(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new IllegalArgumentException(
                        "%s can be read by others; keep it to yourself with: chmod 600 %s".formatted(file, file));
            }
            return of(Files.readString(file), file.toString());
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "%s cannot be read (%s); name a file that holds the key and nothing else"
                            .formatted(file, unreadable.getClass().getSimpleName()),
                    unreadable);
        }
    }

    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
