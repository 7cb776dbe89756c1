package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.privacy.DeidentifyEvaluation;
import tongli.learning.privacy.DeidentifyEvaluation.Wrong;
import tongli.learning.privacy.MarkedLine;
import tongli.perception.privacy.Deidentifier;

/** {@code tongli learn evaluate-deidentify}. */
@Command(
        name = "evaluate-deidentify",
        description = {
            "Hold what finds personal details against lines in which they are marked as {kind:words}; lines without are traps.",
            "hidden: of what is marked, no sign is left. found: the very same was found. right: of what was found, marked so."
        })
final class EvaluateDeidentifyCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "The lines.")
    private Path data = Path.of("");

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--errors", description = "Print every line that was read otherwise than it is marked.")
    private boolean errors;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        DeidentifyEvaluation.Result result;
        try {
            result = new DeidentifyEvaluation(new Deidentifier(), seed).run(MarkedLine.read(data));
        } catch (IOException unreadable) {
            throw new WorkFailed("%s cannot be read; is the path right, and UTF-8?".formatted(data), unreadable);
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        }
        RateLines lines = new RateLines(spec.commandLine().getOut(), format.isTable());
        result.rates().forEach(lines::rate);
        if (errors) {
            result.wrong()
                    .forEach(one -> lines.error(
                            Wrong.told(one.line().text(), one.line().marked()),
                            Wrong.told(one.line().text(), one.found()),
                            one.line().text()));
        }
    }
}
