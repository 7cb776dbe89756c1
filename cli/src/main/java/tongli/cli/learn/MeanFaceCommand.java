package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.face.MeanFaceMaking;

/** {@code tongli learn mean-face}: makes the face that poses are measured against. */
@Command(
        name = "mean-face",
        description =
                "Make the average face that poses and action units are measured against, of pictures of faces at rest.")
final class MeanFaceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder with basis68.csv.")
    private Path data = Path.of("");

    @Option(
            names = "--rest",
            required = true,
            paramLabel = "DIR",
            description = "Pictures of faces at rest that look straight ahead.")
    private Path rest = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where mean-face.tsv goes.")
    private Path out = Path.of("");

    @Override
    public void run() {
        try {
            int faces = MeanFaceMaking.run(data, rest, out);
            spec.commandLine().getErr().println("wrote the mean of " + faces + " faces into " + out);
        } catch (IOException unfit) {
            throw FileTrouble.with(unfit, "are --data and --rest right, and can --out be written?");
        } catch (IllegalArgumentException none) {
            throw new WorkFailed("no face was found in --rest; give pictures of faces", none);
        }
    }
}
