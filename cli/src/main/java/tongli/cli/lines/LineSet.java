package tongli.cli.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.lines.InputLines.Kind;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set of texts or of paths, whole in memory: a .tsv file with a header line or a .jsonl file, plain or gzipped ({@code .gz}).
 *
 * @param header the columns of a .tsv file; empty for .jsonl
 * @param lines in order, those that cannot be read with a fault
 */
public record LineSet(Path file, List<String> header, List<Line> lines) {
    /** The endings, for messages. */
    public static final String ENDINGS = ".tsv or .jsonl, or either with .gz behind it";

    private static final int FAULTS_SHOWN = 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    public LineSet {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param place the file and the number of the line, from 1
     * @param raw as it stands in the file
     * @param fault why it has no fields; empty if it has
     */
    public record Line(String place, String raw, ObjectNode fields, String fault) {}

    /** Whether files of this name can be sets. */
    static Optional<Kind> kind(Path file) {
        return Kind.of(file.toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", ""))
                .filter(kind -> kind != Kind.TXT);
    }

    public boolean isTable() {
        return !header.isEmpty();
    }

    /** How many lines have something written in such a field. */
    public long count(String field) {
        return lines.stream()
                .map(line -> line.fields().get(field))
                .filter(value -> value != null && value.isString() && !Blank.is(value.stringValue()))
                .count();
    }

    /**
     * @throws ParameterException if the name's ending is none of {@link #ENDINGS}, or a header names a column twice
     * @throws WorkFailed if the file cannot be read, has no lines, or does not fit in memory
     */
    public static LineSet read(CommandSpec spec, Path file) {
        Kind kind = kind(file)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "%s must end in %s; data import reads other files.".formatted(file, ENDINGS)));
        mustBeReadable(file);
        try (Utf8Lines lines = new Utf8Lines(open(file))) {
            InputLines input = new InputLines(kind, "", lines);
            List<Line> read = new ArrayList<>();
            for (InputLines.@Nullable Item item = input.next(); item != null; item = input.next()) {
                read.add(new Line("%s:%d".formatted(file, item.line()), item.text(), item.fields(), item.error()));
            }
            if (read.isEmpty()) {
                throw new WorkFailed("%s has no lines; there is nothing to do".formatted(file));
            }
            return new LineSet(file, input.header(), read);
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read to its end%s".formatted(file, gzipped(file)), e);
        } catch (InputLines.NoSuchFieldException e) {
            throw new ParameterException(spec.commandLine(), "%s:1: %s".formatted(file, e.getMessage()));
        } catch (OutOfMemoryError e) {
            throw new WorkFailed(
                    "%s does not fit in memory; split it, or give Java more (JAVA_TOOL_OPTIONS=-Xmx8g)".formatted(file),
                    e);
        }
    }

    /** @throws WorkFailed if it is not there, or not a file that may be read */
    public static void mustBeReadable(Path file) {
        if (!Files.exists(file)) {
            throw new WorkFailed("%s does not exist; check its name".formatted(file));
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new WorkFailed("%s is a folder or may not be read; name a readable file".formatted(file));
        }
    }

    static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return isGzipped(file) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    static boolean isGzipped(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static String gzipped(Path file) {
        return isGzipped(file) ? "; is it a whole .gz file?" : "";
    }

    /** For work that needs every line. @throws WorkFailed naming those that have faults, the first ten of them */
    public LineSet allReadable() {
        List<Line> bad = lines.stream().filter(line -> !line.fault().isEmpty()).toList();
        if (!bad.isEmpty()) {
            throw new WorkFailed(faults(bad.stream()
                            .map(line -> line.place() + ": " + line.fault())
                            .toList())
                    + "\ndata clean takes out what cannot be read");
        }
        return this;
    }

    /** Faults one a line, as many as fit on a screen. */
    public static String faults(List<String> faults) {
        String shown = faults.stream().limit(FAULTS_SHOWN).collect(Collectors.joining("\n"));
        int more = faults.size() - FAULTS_SHOWN;
        return more > 0 ? shown + "\nand %,d more".formatted(more) : shown;
    }

    /** @throws ParameterException if this is a table without the column */
    public void mustHave(CommandSpec spec, String option, String column) {
        if (isTable() && !header.contains(column)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has no column \"%s\" among its %d%s; name it with %s."
                            .formatted(file, column, header.size(), named(header), option));
        }
    }

    /** Their names, unless they look like a line of text: then there is no header, and nobody's words are shown. */
    public static String named(List<String> columns) {
        return columns.stream().allMatch(column -> NAME.matcher(column).matches())
                ? " (%s)".formatted(String.join(", ", columns))
                : " (is there a header line?)";
    }
}
