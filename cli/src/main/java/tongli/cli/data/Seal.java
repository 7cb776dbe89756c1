package tongli.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Sha256;

/**
 * Tells whether what a person labelled is still the same.
 *
 * @param name the field of an answer that keeps it
 * @param sha256 of the text, or of the bytes of the file; asked for when it is needed
 */
record Seal(String name, Supplier<String> sha256) {
    private static final String TEXT = "text_sha256";
    private static final String FILE = "file_sha256";
    /** All names there are. */
    static final List<String> NAMES = List.of(TEXT, FILE);

    static Seal of(String text) {
        return new Seal(TEXT, () -> Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Seal of(Path file) {
        return new Seal(FILE, () -> digest(file));
    }

    private static String digest(Path file) {
        try {
            MessageDigest digest = Sha256.fresh();
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read to its end; all answers before are kept".formatted(file), e);
        }
    }
}
