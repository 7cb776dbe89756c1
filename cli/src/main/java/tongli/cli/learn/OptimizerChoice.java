package tongli.cli.learn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.OptimizerOptions;

/** What moves the weights. A mixin for commands. */
final class OptimizerChoice {
    /** Without a scale of its own for each number, descent wants larger rates than Adam. */
    private static final double SGD_RATE = 30;

    @Option(
            names = "--optimizer",
            paramLabel = "adamw|sgd|adafactor",
            defaultValue = "adamw",
            description =
                    "What moves the weights (default: ${DEFAULT-VALUE}); adafactor without --rate chooses its own rates.")
    private OptimizerKind kind = OptimizerKind.ADAMW;

    @Option(names = "--momentum", description = "Of sgd: how much of the last move goes on (default: 0.9).")
    private @Nullable Double momentum;

    @Option(names = "--nesterov", description = "Of sgd: momentum looks ahead.")
    private boolean nesterov;

    /** @throws ParameterException if what goes with sgd only was given without it, or is out of range */
    void check(CommandSpec spec) {
        if (kind != OptimizerKind.SGD) {
            Unfit.refuse(
                    spec,
                    List.of("--momentum", "--nesterov"),
                    "goes with --optimizer sgd; leave it out, or choose that.");
        }
        InRange.check(spec, "--momentum", momentum, 0, 0.9999);
        if (nesterov && momentum != null && momentum == 0) {
            throw new ParameterException(
                    spec.commandLine(), "--nesterov needs momentum; leave out --momentum 0, or leave out --nesterov.");
        }
    }

    OptimizerOptions options(boolean rateGiven) {
        return switch (kind) {
            case ADAMW -> new OptimizerOptions.AdamW();
            case SGD ->
                new OptimizerOptions.Sgd(momentum != null ? momentum : OptimizerOptions.USUAL_MOMENTUM, nesterov);
            case ADAFACTOR -> new OptimizerOptions.Adafactor(!rateGiven);
        };
    }

    /** The highest rate when none is said. */
    double usualRate(FineTuneOptions usual) {
        return switch (kind) {
            case ADAMW -> usual.rate();
            case SGD -> Math.min(1, SGD_RATE * usual.rate());
            case ADAFACTOR -> 1; // a factor on the rates that it chooses
        };
    }

    /** How much higher the heads' rate is. */
    double headFactor(FineTuneOptions usual, boolean rateGiven) {
        return kind == OptimizerKind.ADAFACTOR && !rateGiven ? 1 : usual.headRate() / usual.rate();
    }
}
