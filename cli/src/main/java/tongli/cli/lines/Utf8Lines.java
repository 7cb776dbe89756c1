package tongli.cli.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file of any size. A line that is too long for memory, or not UTF-8, spoils itself and not the rest, as a
 * {@link java.io.BufferedReader} would. A byte order mark and carriage returns are dropped.
 */
final class Utf8Lines implements Closeable {
    /** In bytes; a text may have 100,000 characters, each up to six bytes when JSON escapes it. */
    static final int LINE_AT_MOST = 4_000_000;

    private final InputStream bytes;
    private int number;

    Utf8Lines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param fault why there is no text; empty when there is
     */
    record Line(int number, String text, String fault) {}

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int one = bytes.read();
        if (one < 0) {
            return null;
        }
        for (; one >= 0 && one != '\n'; one = bytes.read()) {
            if (line.size() < LINE_AT_MOST) {
                line.write(one);
            } else {
                tooLong = true;
            }
        }
        number++;
        if (tooLong) {
            return new Line(number, "", "the line has more than %,d bytes; split it".formatted(LINE_AT_MOST));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            return new Line(number, trimmed(text), "");
        } catch (CharacterCodingException broken) {
            return new Line(number, "", "the line is not UTF-8; convert the file first (iconv -t UTF-8)");
        }
    }

    private String trimmed(String text) {
        int from = number == 1 && text.startsWith("\ufeff") ? 1 : 0;
        int to = text.endsWith("\r") ? text.length() - 1 : text.length();
        return text.substring(from, Math.max(from, to));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
