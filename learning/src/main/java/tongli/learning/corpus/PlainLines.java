package tongli.learning.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The lines of a UTF-8 file, plain or gzipped. Stateless. */
public final class PlainLines {
    private PlainLines() {}

    /**
     * Without the empty lines at the end.
     *
     * @param path whose name tells by {@code .gz} whether {@code bytes} are gzipped
     * @param bytes the file as it lies on disk
     */
    public static List<String> of(Path path, byte[] bytes) throws IOException {
        try (InputStream stream = path.toString().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new ByteArrayInputStream(bytes)) {
            return List.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n"));
        }
    }
}
