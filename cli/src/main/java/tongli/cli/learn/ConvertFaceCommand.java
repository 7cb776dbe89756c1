package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.perception.face.convert.FaceGraphs;

/** {@code tongli learn convert-face}: makes the face networks that ship. */
@Command(
        name = "convert-face",
        description =
                "Make the face networks that ship, in ONNX, of the weights in the npm package @vladmandic/face-api 1.7.15.")
final class ConvertFaceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The package's folder model.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the three files go.")
    private Path out = Path.of("");

    @Override
    public void run() {
        try {
            FaceGraphs.convert(data, out);
        } catch (IOException unfit) {
            throw FileTrouble.with(unfit, "is --data the folder model of the package, and can --out be written?");
        }
        spec.commandLine().getErr().println("wrote detector.onnx, landmarks.onnx and expression.onnx into " + out);
    }
}
