package tongli.learning.metric;

import java.util.List;
import tongli.perception.encoder.TaskHead;

/** From a head's logits to probabilities and to what is asserted. Stateless. */
public final class Answers {
    private Answers() {}

    /** Softmax or sigmoid of the logits over the temperature; shape (texts, labels). */
    public static double[][] probabilities(TaskHead.Kind kind, float[][] logits, double temperature) {
        double[][] probabilities = new double[logits.length][];
        for (int row = 0; row < logits.length; row++) {
            probabilities[row] = kind.probabilities(logits[row], temperature);
        }
        return probabilities;
    }

    /** One label a text; of equals the first. */
    public static boolean[][] mostProbable(double[][] probabilities) {
        boolean[][] asserted = new boolean[probabilities.length][];
        for (int row = 0; row < probabilities.length; row++) {
            asserted[row] = new boolean[probabilities[row].length];
            asserted[row][Thresholds.argmax(probabilities[row])] = true;
        }
        return asserted;
    }

    /** Every label that reaches its threshold. */
    public static boolean[] above(double[] probabilities, List<Double> thresholds) {
        boolean[] asserted = new boolean[probabilities.length];
        for (int i = 0; i < asserted.length; i++) {
            asserted[i] = probabilities[i] >= thresholds.get(i);
        }
        return asserted;
    }

    /**
     * The temperature that makes the targets least surprising (Guo et al., ICML 2017), from 0.3 to 4; 1 for regression.
     */
    public static double temperature(TaskHead.Kind kind, float[][] logits, float[][] targets) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 6; kind != TaskHead.Kind.REGRESSION && step <= 80; step++) {
            double surprise = surprise(kind, probabilities(kind, logits, 0.05 * step), targets);
            if (surprise < least) {
                least = surprise;
                best = 0.05 * step;
            }
        }
        return best;
    }

    private static double surprise(TaskHead.Kind kind, double[][] probabilities, float[][] targets) {
        double sum = 0;
        for (int row = 0; row < targets.length; row++) {
            for (int i = 0; i < targets[row].length; i++) {
                float target = targets[row][i];
                if (!Float.isNaN(target)) {
                    double said = Math.max(1e-9, probabilities[row][i]);
                    double unsaid = Math.max(1e-9, 1 - probabilities[row][i]);
                    sum -= target * StrictMath.log(said);
                    sum -= kind == TaskHead.Kind.SINGLE ? 0 : (1 - target) * StrictMath.log(unsaid);
                }
            }
        }
        return sum;
    }
}
