package tongli.cli.trial;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.coaching.trial.Protocol;
import tongli.coaching.trial.TrialFolder;
import tongli.core.PlainText;
import tongli.wire.TongliJson;

/** {@code tongli trial new}. */
@Command(
        name = "new",
        description = {
            "Begin a trial: write down what is asked and how it is measured, before anybody is randomised.",
            "DIR/trial.yaml may be edited until people are assigned."
        },
        footer =
                "Example: ./tongli trial new spring --name \"Spring course\" --hypothesis \"Feedback raises the score\" --outcome score --what \"TEQ total two weeks after\" --range 0,64 --baseline before")
final class TrialNewCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the trial.")
    private Path folder = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "What the trial is called.")
    private String name = "";

    @Option(
            names = "--hypothesis",
            required = true,
            paramLabel = "TEXT",
            description = "What is expected, in a sentence.")
    private String hypothesis = "";

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "FIELD",
            description = "The field of the one outcome by which the trial is judged.")
    private String outcome = "";

    @Option(
            names = "--what",
            required = true,
            paramLabel = "TEXT",
            description = "What that outcome is: which measure, when, by whom.")
    private String what = "";

    @Option(
            names = "--range",
            split = ",",
            paramLabel = "LEAST,GREATEST",
            description = "The values that the outcome can have; others are refused later.")
    private List<Double> range = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "FIELD",
            description = "The field of the same measure before the course; the analysis then adjusts for it.")
    private @Nullable String baseline;

    @Option(
            names = "--stratify",
            paramLabel = "FIELD",
            description = "A field of the participants, such as the class: the arms are balanced within each.")
    private @Nullable String stratify;

    @Option(
            names = "--blocks",
            split = ",",
            defaultValue = "4,6",
            paramLabel = "N,N",
            description =
                    "Sizes of blocks, even; of several each block draws one, so that nobody can foresee the next (default: ${DEFAULT-VALUE}).")
    private List<Integer> blocks = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Start of all chance (default: drawn).")
    private @Nullable Long seed;

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        Protocol protocol = protocol();
        TrialWork.of(() -> {
            new TrialFolder(folder).create(protocol);
            return protocol;
        });
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("trial", protocol.name());
        said.put("file", folder.resolve("trial.yaml").toString());
        said.put("primary_analysis", protocol.primary().code());
        said.put("seed", protocol.seed());
        spec.commandLine()
                .getOut()
                .println(
                        format.isTable()
                                ? TrialWords.say(language.language(), "begun", folder, folder)
                                : TongliJson.line(said));
    }

    private Protocol protocol() {
        if (!range.isEmpty() && range.size() != 2) {
            throw wrong("--range must be two numbers, such as 0,64.");
        }
        try {
            return new Protocol(
                    PlainText.line(name),
                    PlainText.line(hypothesis),
                    outcome,
                    PlainText.line(what),
                    range.isEmpty() ? Optional.empty() : Optional.of(new Protocol.Range(range.get(0), range.get(1))),
                    Optional.ofNullable(baseline),
                    Optional.ofNullable(stratify),
                    blocks,
                    seed == null ? new SecureRandom().nextLong() : seed);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
