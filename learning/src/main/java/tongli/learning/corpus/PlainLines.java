package tongli.learning.corpus;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a UTF-8 file, plain or gzipped. Stateless. */
public final class PlainLines {
    /** What some programs write before the first line to say that a file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private PlainLines() {}

    /**
     * Without the empty lines at the end, and without a byte-order mark.
     *
     * @param path whose name tells by {@code .gz} whether {@code bytes} are gzipped
     * @param bytes the file as it lies on disk
     * @throws IOException if it is called gzipped and is not
     */
    public static List<String> of(Path path, byte[] bytes) throws IOException {
        try (InputStream stream = path.toString().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new ByteArrayInputStream(bytes)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return List.of((text.startsWith(MARK) ? text.substring(1) : text).split("\r?\n"));
        } catch (ZipException | EOFException e) {
            throw new IOException(path + ": no whole gzip file; pack it again, or name it without .gz", e);
        }
    }
}
