package tongli.perception.face;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.LabelProbability;
import tongli.core.Require;
import tongli.perception.face.network.FaceNetworks;

/**
 * What the expression network's log-odds say in the basic taxonomy: softmax of the log-odds over a temperature, joy's raised, for
 * the network takes most quiet smiles for rest. Stateless.
 *
 * <p>Source: Guo et al., "On calibration of modern neural networks", ICML 2017 (a temperature, and of vector scaling the one
 * bias for which there are pictures). {@code tongli learn calibrate-face} finds both; see {@code docs/models/face.md}.
 *
 * @param temperature by which log-odds are divided, above 0
 * @param joy added to joy's after that
 */
public record ExpressionScale(double temperature, double joy) {
    /** Fitted on portraits. */
    public static final ExpressionScale CALIBRATED = new ExpressionScale(1.5, 4.3);

    /** The network's own. */
    public static final ExpressionScale NONE = new ExpressionScale(1, 0);

    private static final int JOY = FaceNetworks.place(BasicEmotion.JOY.code());

    public ExpressionScale {
        Require.inRange("temperature", temperature, 1e-3, 1e3);
        Require.inRange("joy", joy, -100, 100);
    }

    /** One a label, in the order of {@link FaceNetworks#EXPRESSIONS}; they sum to 1. */
    public double[] probabilities(double[] logits) {
        double[] scaled = new double[logits.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = logits[i] / temperature + (i == JOY ? joy : 0);
            highest = Math.max(highest, scaled[i]);
        }
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = StrictMath.exp(scaled[i] - highest);
            sum += scaled[i];
        }
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= sum;
        }
        return scaled;
    }

    static List<LabelProbability> labels(double[] probabilities) {
        List<LabelProbability> labels = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            labels.add(new LabelProbability(FaceNetworks.EXPRESSIONS.get(i).code(), probabilities[i]));
        }
        labels.sort(LabelProbability.MOST_PROBABLE_FIRST);
        return labels;
    }

    /** The expectation of {@link BasicEmotion#affect()}. */
    static Affect affect(double[] probabilities) {
        return BasicEmotion.expectedAffect(emotion -> probabilities[FaceNetworks.EXPRESSIONS.indexOf(emotion)]);
    }
}
