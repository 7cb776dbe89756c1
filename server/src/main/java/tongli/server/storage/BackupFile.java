package tongli.server.storage;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.core.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup, version 1: JSON, one value a line, UTF-8, each line ended by U+000A.
 *
 * <pre>
 * {"format":"tongli-backup","version":1,"at":TIME,"schema":VERSION,"tables":{NAME:{COLUMN:TYPE, …}, …}}
 * {"table":NAME}            and then each of its rows: [VALUE, …], in the order of its columns above
 * …
 * {"rows":{NAME:COUNT, …},"keys":[ID, …]}    the keys under which texts are sealed, by id
 * {"sha256":HEX}            of every byte before this line
 * </pre>
 */
final class BackupFile {

    static final String FORMAT = "tongli-backup";
    static final int VERSION = 1;

    /** Numbers as they are, which {@link tongli.wire.TongliJson} would round. */
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line is one row; a text has at most some hundred thousand characters. */
    private static final int LONGEST_LINE = 64_000_000;

    /** What is told of each line but the last. */
    interface Lines {
        void line(JsonNode line);
    }

    /** Fills a file. */
    interface Filling {
        void into(Writer writer) throws IOException;
    }

    private BackupFile() {}

    /** Written beside and moved when it is whole and on the disk; only its owner can read it. */
    static void write(Path file, Filling filling) throws IOException {
        Path whole = OwnFile.beside(file, "");
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                Writer writer = new Writer(out);
                filling.into(writer);
                writer.end();
                out.flush();
                channel.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Lines into a file, and their digest. */
    static final class Writer {
        private final OutputStream out;
        private final MessageDigest digest = Sha256.fresh();

        private Writer(OutputStream out) {
            this.out = out;
        }

        /** @param value a map of names, or a list of values */
        void line(Object value) throws IOException {
            byte[] bytes = (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(bytes);
            out.write(bytes);
        }

        private void end() throws IOException {
            line(Map.of("sha256", HexFormat.of().formatHex(digest.digest())));
        }
    }

    /**
     * Whether a file is whole and as it was written.
     *
     * @throws StorageUnavailable if it is not, or is no backup that this release can read
     */
    static void check(Path file) {
        read(file, line -> {});
    }

    /**
     * Reads a file; the lines are to be trusted only when this has returned.
     *
     * @throws StorageUnavailable as {@link #check}
     */
    static void read(Path file, Lines lines) {
        MessageDigest digest = Sha256.fresh();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] line = next(in, file);
            if (line == null || !isHeader(parse(line, file))) {
                throw new StorageUnavailable(
                        "%s is no backup of Tongli's; name a file that ./tongli backup made".formatted(file));
            }
            while (true) {
                byte[] following = next(in, file);
                if (following == null) {
                    String told = parse(line, file).path("sha256").asString("");
                    if (!told.equals(HexFormat.of().formatHex(digest.digest()))) {
                        throw damaged(file);
                    }
                    return;
                }
                digest.update(line);
                digest.update((byte) '\n');
                lines.line(parse(line, file));
                line = following;
            }
        } catch (IOException unreadable) {
            throw new StorageUnavailable(
                    "%s cannot be read (%s)"
                            .formatted(file, unreadable.getClass().getSimpleName()),
                    unreadable);
        }
    }

    private static boolean isHeader(JsonNode line) {
        return FORMAT.equals(line.path("format").asString(""));
    }

    /** The next line without its end; null after the last. One that is not ended was cut off. */
    private static byte @Nullable [] next(InputStream in, Path file) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                return line.toByteArray();
            }
            line.write(one);
            if (line.size() > LONGEST_LINE) {
                throw damaged(file);
            }
        }
        if (line.size() > 0) {
            throw damaged(file);
        }
        return null;
    }

    private static JsonNode parse(byte[] line, Path file) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException broken) {
            throw damaged(file);
        }
    }

    static StorageUnavailable damaged(Path file) {
        return new StorageUnavailable(
                "%s is damaged or cut short: it is not what was written. Nothing was changed; take another backup"
                        .formatted(file));
    }

    /** The types of a table's columns, as a header has them. */
    static Map<String, String> types(List<Table.Column> columns) {
        Map<String, String> types = new java.util.LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), column.type().code()));
        return types;
    }
}
