package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.learning.finetune.ModelAverage;
import tongli.learning.route.RouteModel;
import tongli.perception.encoder.TaskModelFile;

/** {@code tongli learn average}: several runs of one training in one model. */
@Command(
        name = "average",
        description = {
            "Average the models of several runs of `learn train` that differ in nothing but their seed.",
            "The result errs less than one run and is as fast."
        })
final class LearnAverageCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--model",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Two models or more, as `learn train` wrote them.")
    private List<Path> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The model that it writes.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try {
            List<TaskModelFile> models = new ArrayList<>();
            for (Path file : files) {
                TaskModelFile model = TaskModelFile.read(file);
                if (RouteModel.tells(model)) {
                    throw new IllegalArgumentException("%s is a %s model; only models over the encoder are averaged"
                            .formatted(file, model.encoder()));
                }
                models.add(model);
            }
            TaskModelFile mean = ModelAverage.of(models);
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            mean.write(out);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are the files models, and can --out be written?");
        }
        spec.commandLine().getErr().println("wrote " + out);
        return 0;
    }
}
