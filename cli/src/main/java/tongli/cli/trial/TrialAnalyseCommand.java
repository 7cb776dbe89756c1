package tongli.cli.trial;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.trial.Registration;
import tongli.coaching.trial.TrialFolder;
import tongli.coaching.trial.TrialResult;
import tongli.wire.TongliJson;
import tongli.wire.trial.TrialResultJson;

/** {@code tongli trial analyse}. */
@Command(
        name = "analyse",
        description = {
            "Analyse the outcomes by the registered plan: the difference between the arms with its 95 %% interval, Hedges' g, who is missing, and what would follow if the missing had done worse.",
            "Everybody counts in the arm that they were randomised to. Each set of outcomes that is analysed is logged in DIR/analyses.csv."
        },
        footer = "Example: ./tongli trial analyse spring --outcomes scores.csv --format table")
final class TrialAnalyseCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the trial.")
    private Path folder = Path.of("");

    @Option(
            names = "--outcomes",
            required = true,
            paramLabel = "FILE",
            description =
                    "What was measured: .csv or .tsv with a header line, or .jsonl, with code (or id) and the registered fields; a field measured, a date, is checked.")
    private Path outcomes = Path.of("");

    @Option(
            names = "--seal",
            paramLabel = "HEX",
            description = "The seal as it was published; the registration must have it.")
    private @Nullable String seal;

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        TrialFolder trial = new TrialFolder(folder);
        Registration registration = TrialWork.of(trial::registration);
        if (seal != null && !seal.equals(registration.seal())) {
            throw new WorkFailed(
                    "the registration's seal is %s, not the published one; this is not the plan that was registered then"
                            .formatted(registration.seal()));
        }
        OutcomeFile file = OutcomeFile.read(spec, outcomes, registration.protocol());
        TrialResult result = TrialWork.of(() -> trial.analyse(file.rows(), file.sha256(), Instant.now()));
        int looks = TrialWork.of(trial::looks);
        if (format.isTable()) {
            TrialTable.print(
                    result, looks, language.language(), spec.commandLine().getOut());
        } else {
            spec.commandLine()
                    .getOut()
                    .println(TongliJson.line(TrialResultJson.of(result, looks, language.language())));
        }
    }
}
