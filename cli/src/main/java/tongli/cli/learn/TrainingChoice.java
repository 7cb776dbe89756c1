package tongli.cli.learn;

import picocli.CommandLine.Option;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.finetune.FineTuneOptions;

/** How long and how fast an encoder is trained. A mixin for commands. */
final class TrainingChoice {
    @Option(names = "--epochs", defaultValue = "5", description = "Most passes (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--batch", defaultValue = "32", description = "Texts at once (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--accumulation",
            defaultValue = "1",
            description = "Batches a step of the optimiser (default: ${DEFAULT-VALUE}).")
    private int accumulation;

    @Option(names = "--tokens", defaultValue = "64", description = "Longest text (default: ${DEFAULT-VALUE}).")
    private int tokens;

    @Option(names = "--rate", defaultValue = "0", description = "Highest learning rate (default: by method).")
    private double rate;

    @Option(names = "--smoothing", defaultValue = "0", description = "Label smoothing (default: ${DEFAULT-VALUE}).")
    private double smoothing;

    @Option(names = "--focal", defaultValue = "0", description = "Focal loss exponent (default: ${DEFAULT-VALUE}).")
    private double focal;

    @Option(
            names = "--balance",
            defaultValue = "0.3",
            description = "How far rare labels weigh more, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double balance;

    @Option(
            names = "--patience",
            defaultValue = "2",
            description = "Passes without a better score before it stops (default: ${DEFAULT-VALUE}).")
    private int patience;

    FineTuneOptions options(TuningMethod method, long seed) {
        double chosen = rate > 0 ? rate : usualRate(method);
        return new FineTuneOptions(
                epochs,
                batch,
                accumulation,
                tokens,
                chosen,
                Math.max(chosen, 1e-3),
                0.06,
                0.01,
                1,
                1,
                smoothing,
                focal,
                balance,
                0.99,
                patience,
                seed);
    }

    private static double usualRate(TuningMethod method) {
        return switch (method) {
            case HEAD -> 2e-3;
            case LORA, ADALORA, ADAPTER -> 1e-3;
            case PREFIX -> 5e-3;
            case FULL -> 1e-4;
        };
    }
}
