package tongli.cli.lines;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.cli.lines.InputLines.Kind;
import tongli.cli.terminal.WorkFailed;

/**
 * The options {@code --input} and {@code --output}: a file of many texts, one a line. A mixin for commands. An empty file is
 * no failure, as for {@code grep} and {@code wc}: nothing is written, and standard error says so.
 */
public final class LineFiles {
    /** How the files look; part of a command's description. */
    public static final String LOOK =
            "A .txt file has one text a line; a .tsv file a header line and --field; a .jsonl file one object a line.";

    @Option(names = "--input", paramLabel = "FILE", description = "Answer each line of this file.")
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "With --input: where the JSON lines go (default: standard output).")
    private @Nullable Path output;

    public boolean given() {
        return input != null;
    }

    /** For a call that gave its words itself. @throws ParameterException if there is an {@code --output} all the same */
    public void mustNotBeGiven(CommandSpec spec) {
        if (output != null) {
            throw new ParameterException(
                    spec.commandLine(), "--output goes with --input; one answer goes to standard output.");
        }
    }

    /**
     * Finds what is wrong with the call before any model is loaded.
     *
     * @param withPlainText whether a .txt file will do
     * @throws ParameterException if the call is wrong
     * @throws WorkFailed if the file is not there
     */
    public void check(CommandSpec spec, boolean withPlainText) {
        Path from = required();
        List<Kind> fit = withPlainText ? List.of(Kind.values()) : List.of(Kind.TSV, Kind.JSONL);
        if (Kind.of(from.toString()).filter(fit::contains).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--input is %s; it must end in %s."
                            .formatted(from, fit.stream().map(Kind::ending).collect(Collectors.joining(" or "))));
        }
        if (!Files.exists(from)) {
            throw new WorkFailed("%s does not exist; check --input".formatted(from));
        }
        if (Files.isDirectory(from) || !Files.isReadable(from)) {
            throw new WorkFailed(
                    "%s is a folder or may not be read; name a readable file with --input".formatted(from));
        }
        if (output != null) {
            checkOutput(from, output, spec);
        }
    }

    private static void checkOutput(Path from, Path to, CommandSpec spec) {
        try {
            if (Files.exists(to) && Files.isSameFile(from, to)) {
                throw new ParameterException(spec.commandLine(), "--output is the same file as --input; name another.");
            }
        } catch (IOException e) {
            throw new WorkFailed("%s and %s cannot be compared; may both be read?".formatted(from, to), e);
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WorkFailed("%s does not exist; make it, or name another place with --output".formatted(folder));
        }
        if (Files.isDirectory(to)) {
            throw new WorkFailed("%s is a folder; name a file with --output".formatted(to));
        }
    }

    /**
     * Answers every line, after {@link #check}.
     *
     * @param field what a line of a .txt file is, and the column that a .tsv file must have
     * @return the exit status: 1 if a line could not be answered
     */
    public <Q, A> int run(CommandSpec spec, String field, LineWork<Q, A> work) {
        Path from = required();
        try (Utf8Lines lines = new Utf8Lines(Files.newInputStream(from));
                LineOutput out =
                        output == null ? LineOutput.to(spec.commandLine().getOut()) : LineOutput.to(output)) {
            var batches = new LineBatches<>(work, out);
            batches.copy(new InputLines(Kind.of(from.toString()).orElseThrow(), field, lines));
            conclude(from, batches.lines(), batches.bad(), spec.commandLine().getErr());
            return batches.bad() == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read to its end".formatted(from), e);
        } catch (InputLines.NoSuchFieldException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private static void conclude(Path from, int lines, int bad, PrintWriter err) {
        if (lines == 0) {
            err.println("tongli: %s has no lines; there was nothing to do".formatted(from));
        } else if (bad > 0) {
            err.println("tongli: %,d of %,d %s could not be answered; \"error\" in the output says why"
                    .formatted(bad, lines, lines == 1 ? "line" : "lines"));
        }
    }

    private Path required() {
        if (input == null) {
            throw new IllegalStateException("no --input was given");
        }
        return input;
    }
}
