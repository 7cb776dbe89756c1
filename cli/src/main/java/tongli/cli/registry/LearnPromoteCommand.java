package tongli.cli.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.promotion.GatesReader;
import tongli.learning.promotion.Promotion;
import tongli.learning.promotion.Step;
import tongli.perception.registry.Act;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;

/** {@code tongli learn promote}: a registered model serves, if every gate lets it pass. */
@Command(
        name = "promote",
        description = {
            "Measure a registered model against gates, and let it serve if it passes every one. A server that runs over the registry "
                    + "follows by itself.",
            "Prints each gate with figure and bound. Exit status 1 if one did not let it pass; nothing changes then."
        },
        footer = "Example: ./tongli learn promote 3f2a9c0d1b2e --gates gates/mood-en.yaml --canary 0.1")
public final class LearnPromoteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryPlace place = new RegistryPlace();

    @Parameters(paramLabel = "ID", description = "The model, as `learn list` shows it.")
    private String id = "";

    @Option(
            names = "--gates",
            required = true,
            paramLabel = "F.yaml",
            description = "What it must do (docs/registry.md).")
    private Path gates = Path.of("");

    @Option(names = "--shadow", description = "Let it read beside the one that serves; nobody sees what it says.")
    private boolean shadow;

    @Option(
            names = "--canary",
            paramLabel = "SHARE",
            description =
                    "Let it answer a share of requests, 0.001 to 0.999; it is withdrawn if it breaks the gates' bounds.")
    private @Nullable Double canary;

    @Option(names = "--why", paramLabel = "WORDS", defaultValue = "", description = "The reason; goes into the log.")
    private String why = "";

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (shadow && canary != null) {
            throw new ParameterException(spec.commandLine(), "Give --shadow or --canary, not both.");
        }
        if (canary != null && !(canary >= 0.001 && canary <= 0.999)) {
            throw new ParameterException(
                    spec.commandLine(), "--canary is %s; give a share from 0.001 to 0.999.".formatted(canary));
        }
        Step step = shadow ? Step.SHADOW : canary != null ? Step.CANARY : Step.WHOLE;
        try {
            ModelRegistry registry = place.open();
            Promotion.Request request = new Promotion.Request(
                    RegistryPlace.find(registry, id),
                    GatesReader.read(gates),
                    step,
                    canary == null ? 0 : canary,
                    RegistryPlace.who(),
                    why);
            Decision decision = new Promotion(registry, System::nanoTime)
                    .run(request, read -> spec.commandLine().getErr().println("%,d texts read".formatted(read)));
            spec.commandLine()
                    .getOut()
                    .println(format.isTable() ? DecisionText.of(decision) : DecisionText.json(decision));
            if (decision.act() != Act.REFUSED) {
                return 0;
            }
            spec.commandLine()
                    .getErr()
                    .println("Not promoted: " + DecisionText.failed(decision) + "; what serves is as it was.");
            return 1;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are ID, --gates and --registry right?");
        }
    }
}
