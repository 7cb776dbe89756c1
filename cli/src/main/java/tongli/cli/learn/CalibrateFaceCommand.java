package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.face.FaceCalibration;

/** {@code tongli learn calibrate-face}. */
@Command(
        name = "calibrate-face",
        description =
                "Fit the temperature of the expression network and the bias of joy, judged by five folds of people.")
final class CalibrateFaceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "Labelled pictures, as for evaluate-face.")
    private List<Path> data = List.of();

    @Option(
            names = "--rest",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Pictures of faces that are all at rest.")
    private List<Path> rest = List.of();

    @Option(names = "--seed", defaultValue = "7", description = "Of folds and bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        try {
            FaceCalibration.Outcome outcome = FaceCalibration.run(data, rest, seed);
            RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
            lines.rate("smiling or not, folds", outcome.smiles());
            lines.rate("smiling or not, the network's own", outcome.before());
            lines.number("expected calibration error, folds", outcome.error());
            lines.number("expected calibration error, the network's own", outcome.errorBefore());
            lines.number("temperature, of all", outcome.scale().temperature());
            lines.number("joy, of all", outcome.scale().joy());
        } catch (IOException unreadable) {
            throw FileTrouble.with(unreadable, "are --data and --rest right?");
        } catch (IllegalArgumentException none) {
            throw new WorkFailed("no face was found; give pictures of faces", none);
        }
    }
}
