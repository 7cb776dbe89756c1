package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.fusion.ConflictRates;
import tongli.learning.fusion.CrowdVotes;
import tongli.learning.fusion.FusionEvaluation;

/** {@code tongli learn evaluate-fusion}. */
@Command(
        name = "evaluate-fusion",
        description = {
            "Learn late fusion of voice and face from the crowd votes of CREMA-D, and judge it on actors kept apart.",
            "Then how often the test of conflict speaks up where two readings agree, and where they do not."
        })
final class EvaluateFusionCommand implements Runnable {
    private static final double[] CONFIDENCES = {0.6, 0.8, 0.9, 0.95, 0.99};
    private static final int PAIRS = 4_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "The folder with " + CrowdVotes.FILE + " of CREMA-D.")
    private Path data = Path.of("");

    @Option(names = "--model-out", paramLabel = "FILE", description = "Write what was learnt there, as it ships.")
    private @Nullable Path model;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "Of the parts, the bootstrap and the simulation (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        try {
            FusionEvaluation.Result result = FusionEvaluation.run(CrowdVotes.read(data), seed, CallLine.of(spec));
            report(result);
            if (model != null) {
                Files.writeString(model, result.file());
            }
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --data right, and can --model-out be written?");
        }
    }

    private void report(FusionEvaluation.Result result) {
        FusionLines lines = new FusionLines(spec.commandLine().getOut(), format.isTable());
        lines.number("reliability_voice", result.voice());
        lines.number("reliability_face", result.face());
        lines.number("ceiling", result.limits().ceiling());
        lines.number("abstain_below", result.limits().abstainBelow());
        result.figures().forEach(lines::figures);
        result.gains().forEach((way, gain) -> lines.figure("fused_accuracy_less_" + way, gain));
        result.majorities().forEach((shown, rate) -> lines.rate("majority_" + shown, rate));
        result.conflicts().forEach((pairs, rate) -> lines.rate("conflict_" + pairs, rate));
        ConflictRates rates = new ConflictRates(result.fusion(), result.errors(), seed);
        ConflictRates otherwise = new ConflictRates(result.fusion(), Map.of(), seed);
        for (double confidence : CONFIDENCES) {
            lines.rate("simulated_false_alarms_" + confidence, rates.falseAlarms(confidence, PAIRS));
            lines.rate("simulated_false_alarms_even_errors_" + confidence, otherwise.falseAlarms(confidence, PAIRS));
            lines.rate("simulated_power_" + confidence, rates.power(confidence, PAIRS));
        }
    }
}
