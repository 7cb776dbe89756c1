package tongli.cli.learn;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.learning.finetune.FineTuneOptions;

/** How long and how fast a network is trained; what is not said is as usual for the task. A mixin for commands. */
final class TrainingChoice {
    @Option(
            names = "--epochs",
            description =
                    "Most passes (default: encoder 5, mlp 20, lstm and bilstm 12; for the sets of emotion zh 6, en 4).")
    private @Nullable Integer epochs;

    @Option(names = "--batch", defaultValue = "32", description = "Texts at once (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--accumulation",
            defaultValue = "1",
            description = "Batches a step of the optimiser (default: ${DEFAULT-VALUE}).")
    private int accumulation;

    @Option(names = "--tokens", description = "Longest text (default: 64; for the sets of emotion in Chinese 96).")
    private @Nullable Integer tokens;

    @Option(names = "--rate", description = "Highest learning rate (default: by model and method).")
    private @Nullable Double rate;

    @Option(
            names = "--head-rate",
            description = "The heads' own highest learning rate (default: as far from --rate as is usual).")
    private @Nullable Double headRate;

    @Option(names = "--smoothing", defaultValue = "0", description = "Label smoothing (default: ${DEFAULT-VALUE}).")
    private double smoothing;

    @Option(names = "--focal", defaultValue = "0", description = "Focal loss exponent (default: ${DEFAULT-VALUE}).")
    private double focal;

    @Option(
            names = "--balance",
            description = "How far rare labels weigh more, 0 to 1 (default: 0.3; for the sets of emotion 0).")
    private @Nullable Double balance;

    @Option(
            names = "--patience",
            description = "Passes without a better score before it stops (default: 2; for the sets of emotion all).")
    private @Nullable Integer patience;

    @Option(
            names = "--fgm",
            paramLabel = "EPSILON",
            description =
                    "Learn each batch once more with every text's word vectors pushed this far where it is hardest "
                            + "(fast gradient method; 1 is far too much for lora in three passes, docs/results/training-options.md; takes twice as long).")
    private @Nullable Double adversary;

    @Option(
            names = "--contrastive",
            paramLabel = "WEIGHT",
            description =
                    "So much of the loss draws texts with the same labels together and others apart (supervised contrastive loss), "
                            + "the rest is that of the labels; above 0 to 1.")
    private @Nullable Double contrast;

    @Mixin
    private OptimizerChoice optimizer = new OptimizerChoice();

    /** @throws ParameterException naming a number that makes no sense, and what to give in its place */
    void check(CommandSpec spec) {
        InRange.check(spec, "--epochs", epochs, 1, 1000);
        InRange.check(spec, "--batch", batch, 1, 1024);
        InRange.check(spec, "--accumulation", accumulation, 1, 1024);
        InRange.check(spec, "--tokens", tokens, FineTuneOptions.FEWEST_TOKENS, FineTuneOptions.MOST_TOKENS);
        InRange.check(spec, "--rate", rate, 1e-9, 1);
        InRange.check(spec, "--head-rate", headRate, 1e-9, 1);
        InRange.check(spec, "--smoothing", smoothing, 0, 0.5);
        InRange.check(spec, "--focal", focal, 0, 5);
        InRange.check(spec, "--balance", balance, 0, 1);
        InRange.check(spec, "--patience", patience, 1, 1000);
        InRange.check(spec, "--fgm", adversary, 1e-6, 100);
        InRange.check(spec, "--contrastive", contrast, 1e-6, 1);
        optimizer.check(spec);
    }

    /** What is usual for a task of a user's own. */
    static FineTuneOptions usual(int epochs, double rate, long seed) {
        return new FineTuneOptions(
                epochs, 32, 1, 64, rate, Math.max(rate, 1e-3), 0.06, 0.01, 1, 1, 0, 0, 0.3, 0.99, false, 2, seed);
    }

    /** How far rare labels weigh more. */
    double balanceOr(double usual) {
        return balance != null ? balance : usual;
    }

    /** The usual options with what was chosen in their place; the heads' rate keeps its distance from the rate, up to 1. */
    FineTuneOptions over(FineTuneOptions usual) {
        double chosenRate = rate != null ? rate : optimizer.usualRate(usual);
        double usualHeadRate = Math.min(1, optimizer.headFactor(usual, rate != null) * chosenRate);
        FineTuneOptions chosen = new FineTuneOptions(
                epochs != null ? epochs : usual.epochs(),
                batch,
                accumulation,
                tokens != null ? tokens : usual.tokens(),
                chosenRate,
                headRate != null ? headRate : usualHeadRate,
                usual.warmup(),
                usual.decay(),
                usual.layerDecay(),
                usual.clip(),
                smoothing,
                focal,
                balance != null ? balance : usual.balance(),
                usual.average(),
                usual.summed(),
                patience != null ? patience : usual.patience(),
                usual.seed());
        return chosen.movedBy(optimizer.options(rate != null))
                .withAdversary(adversary != null ? adversary : 0)
                .withContrast(contrast != null ? contrast : 0);
    }
}
