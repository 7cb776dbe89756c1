package tongli.cli.lines;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.WorkFailed;

/** Where lines of JSON go. Unlike a {@link PrintWriter} it says so when they do not get there. */
final class LineOutput implements Closeable {
    private final Writer writer;
    private final @Nullable Path file;

    private LineOutput(Writer writer, @Nullable Path file) {
        this.writer = writer;
        this.file = file;
    }

    static LineOutput to(Path file) {
        try {
            return new LineOutput(Files.newBufferedWriter(file), file);
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be written; name another place with --output".formatted(file), e);
        }
    }

    /** Closing this leaves {@code shared} open. */
    static LineOutput to(PrintWriter shared) {
        return new LineOutput(shared, null);
    }

    void write(String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw lost(e);
        }
    }

    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw lost(e);
        }
        if (writer instanceof PrintWriter silent && silent.checkError()) {
            throw new WorkFailed("standard output was closed, or is full, before the last line");
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw lost(e);
            }
        }
    }

    private WorkFailed lost(IOException cause) {
        return new WorkFailed("%s could not be written to the end; is there space?".formatted(file), cause);
    }
}
