package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.learning.face.FaceEvaluation;
import tongli.perception.face.FaceReader;

/** {@code tongli learn evaluate-face}. */
@Command(
        name = "evaluate-face",
        description = {
            "Hold the reader of faces against labelled pictures of one face each: a folder with labels.tsv (columns file, label"
                    + " and person), or with one folder a label.",
            "A picture in which no face is found counts as read wrong. Intervals draw people, not pictures."
        })
final class EvaluateFaceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The pictures.")
    private Path data = Path.of("");

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        try (FaceReader reader = FaceReader.bundled()) {
            FaceEvaluation.Result result = new FaceEvaluation(reader, seed).run(data);
            RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
            result.rates().forEach(lines::rate);
            result.numbers().forEach(lines::number);
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "is --data right?");
        }
    }
}
