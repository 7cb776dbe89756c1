package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.HeadEvaluation;

/** {@code tongli learn evaluate}. */
@Command(name = "evaluate", description = "Judge a head on the tuning parts, beside a linear baseline.")
final class LearnEvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HeadChoice choice = new HeadChoice();

    @Option(names = "--heads", paramLabel = "DIR", description = "Where the head lies (default: the one that ships).")
    private @Nullable Path heads;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where encoded features are kept.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        var options = new HeadEvaluation.Options(
                choice.task, choice.language, choice.data, Optional.ofNullable(heads), out, choice.seed);
        try {
            HeadEvaluation.run(options, spec.commandLine().getErr()::println)
                    .forEach(report -> spec.commandLine().getOut().println(ReportJson.of(report)));
            return 0;
        } catch (IOException e) {
            throw new WorkFailed(e.getMessage() + "; --data must hold the sets, --out must be writable", e);
        }
    }
}
