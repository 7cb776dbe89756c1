package tongli.cli.lines;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.terminal.WorkFailed;

/** Where a set goes: it is written whole, or the place is left as it was. Gzipped if the name ends in {@code .gz}. */
public final class SetOutput {
    private SetOutput() {}

    /**
     * Finds what is wrong before any work is done.
     *
     * @param inputs none of which may be overwritten; other outputs too, which need not be there yet
     * @throws ParameterException if {@code to} is one of them
     * @throws WorkFailed if it cannot be written
     */
    public static void check(CommandSpec spec, String option, Path to, List<Path> inputs) {
        for (Path input : inputs) {
            try {
                boolean both = Files.exists(to) && Files.exists(input);
                if (both ? Files.isSameFile(to, input) : place(to).equals(place(input))) {
                    throw new ParameterException(
                            spec.commandLine(), "%s is the same file as %s; name another.".formatted(option, input));
                }
            } catch (IOException e) {
                throw new WorkFailed("%s and %s cannot be compared; may both be read?".formatted(to, input), e);
            }
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WorkFailed("%s does not exist; make it, or name another place with %s".formatted(folder, option));
        }
        if (Files.isDirectory(to)) {
            throw new WorkFailed("%s is a folder; name a file with %s".formatted(to, option));
        }
    }

    /** Where a file lies or will lie, links of folders followed. */
    private static Path place(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return folder != null && Files.isDirectory(folder) ? folder.toRealPath().resolve(whole.getFileName()) : whole;
    }

    /**
     * As {@link #check}; and the ending must be that of the input, for nothing is converted here.
     *
     * @throws ParameterException if it is not
     */
    public static void check(CommandSpec spec, Path to, List<LineSet> sets) {
        check(spec, "--output", to, sets.stream().map(LineSet::file).toList());
        for (LineSet set : sets) {
            if (!LineSet.kind(to).equals(LineSet.kind(set.file()))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s and %s must be of one kind, both .tsv or both .jsonl; data import converts."
                                .formatted(set.file(), to));
            }
            if (!set.header().equals(sets.get(0).header())) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s and %s have different columns."
                                .formatted(sets.get(0).file(), set.file()));
            }
        }
    }

    /** @param header the columns of a .tsv file; empty for .jsonl. @throws WorkFailed if it cannot be written */
    public static void write(Path to, List<String> header, Iterable<String> lines) {
        beside(to, part -> {
            try (OutputStream bytes = Files.newOutputStream(part);
                    OutputStream packed = LineSet.isGzipped(to) ? new GZIPOutputStream(bytes) : bytes;
                    BufferedWriter writer =
                            new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
                if (!header.isEmpty()) {
                    writer.write(String.join("\t", header));
                    writer.write('\n');
                }
                for (String line : lines) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        });
    }

    /** As it is, packed or not. @throws WorkFailed if it cannot be written */
    public static void write(Path to, byte[] bytes) {
        beside(to, part -> Files.write(part, bytes));
    }

    private interface Writing {
        void to(Path part) throws IOException;
    }

    private static void beside(Path to, Writing writing) {
        Path whole = to.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            writing.to(part);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw new WorkFailed("%s could not be written to the end; is there space?".formatted(to), e);
        }
    }
}
