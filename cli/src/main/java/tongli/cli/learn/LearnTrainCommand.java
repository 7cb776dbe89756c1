package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.HeadTraining;
import tongli.learning.head.HeadOptions;

/** {@code tongli learn train}. */
@Command(name = "train", description = "Train a head over the frozen encoder, and judge it on the tuning parts.")
final class LearnTrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HeadChoice choice = new HeadChoice();

    @Option(
            names = "--method",
            paramLabel = "head",
            defaultValue = "head",
            description = "How to train (default: ${DEFAULT-VALUE}).")
    private Method method = Method.HEAD;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the head and encoded features go.")
    private Path out = Path.of("");

    enum Method {
        HEAD
    }

    @Override
    public Integer call() {
        String again = "./tongli learn train --task %s --lang %s --method %s --data DIR --out DIR --seed %d"
                .formatted(
                        choice.task.code(),
                        choice.language.code(),
                        method.name().toLowerCase(Locale.ROOT),
                        choice.seed);
        var options = new HeadTraining.Options(
                choice.task, choice.language, choice.data, out, HeadOptions.defaults(choice.seed), again);
        try {
            var result = HeadTraining.run(
                    options, InstantSource.system(), spec.commandLine().getErr()::println);
            result.reports().forEach(report -> spec.commandLine().getOut().println(ReportJson.of(report)));
            spec.commandLine().getErr().println("wrote " + result.file());
            return 0;
        } catch (IOException e) {
            throw new WorkFailed(e.getMessage() + "; --data must hold the sets, --out must be writable", e);
        }
    }
}
