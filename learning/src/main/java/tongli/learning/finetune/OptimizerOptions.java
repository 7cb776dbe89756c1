package tongli.learning.finetune;

import tongli.core.Require;

/**
 * Which optimiser trains, and how it is set.
 *
 * @param momentum of {@link OptimizerKind#SGD}: how much of the last move goes on, [0, 1)
 * @param nesterov whether momentum looks ahead; needs momentum
 * @param relative whether {@link OptimizerKind#ADAFACTOR} chooses its rate itself, from the size of each weight and the
 *     number of the step; {@link FineTuneOptions#rate()} is then a factor on it
 */
public record OptimizerOptions(OptimizerKind kind, double momentum, boolean nesterov, boolean relative) {
    private static final double USUAL_MOMENTUM = 0.9;

    /** What is used when nothing is said. */
    public static final OptimizerOptions ADAMW = new OptimizerOptions(OptimizerKind.ADAMW, 0, false, false);

    public OptimizerOptions {
        Require.inRange("momentum", momentum, 0, 0.9999);
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException("nesterov needs momentum above 0");
        }
    }

    public static OptimizerOptions sgd(boolean nesterov) {
        return new OptimizerOptions(OptimizerKind.SGD, USUAL_MOMENTUM, nesterov, false);
    }

    public static OptimizerOptions adafactor(boolean relative) {
        return new OptimizerOptions(OptimizerKind.ADAFACTOR, 0, false, relative);
    }
}
