package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.learning.evaluation.CurvePicture;
import tongli.learning.evaluation.Picture;
import tongli.learning.finetune.LearningCurves;

/** {@code tongli learn curves}: how runs of training went, in one picture. */
@Command(
        name = "curves",
        description = {
            "Draw the learning curves of one training or several: the loss of each step, and the score after each pass.",
            "Also of a run that is still going on. TensorBoard shows the same numbers: tensorboard --logdir DIR."
        },
        footer = "Example: ./tongli learn curves --run runs/full --run runs/lora --out curves.png")
final class LearnCurvesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--run",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "The --out of `learn train` or `learn pretrain`.")
    private List<Path> runs = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The picture that it writes, a PNG.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (runs.size() > Picture.COLOURS.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--run is given %d times; more than %d lines cannot be told apart, so draw several pictures"
                            .formatted(runs.size(), Picture.COLOURS.size()));
        }
        try {
            Map<String, LearningCurves> curves = new LinkedHashMap<>();
            for (Path run : runs) {
                curves.put(run.toString(), LearningCurves.of(run));
            }
            CurvePicture.write(curves, out);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --run right, and can --out be written?");
        }
        spec.commandLine().getErr().println("wrote " + out);
        return 0;
    }
}
