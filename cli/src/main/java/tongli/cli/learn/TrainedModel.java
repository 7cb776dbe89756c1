package tongli.cli.learn;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --model} of commands that take a model of one's own, by its file or its folder. A mixin. */
final class TrainedModel {
    @Option(
            names = "--model",
            required = true,
            paramLabel = "DIR|FILE",
            description = "The --out of `learn train`, or the model's file.")
    private Path model = Path.of("");

    /** @throws tongli.cli.terminal.WorkFailed if there is none */
    Path file() {
        return ModelPlace.of(model);
    }
}
