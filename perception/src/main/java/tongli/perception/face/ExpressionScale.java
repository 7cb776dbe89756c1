package tongli.perception.face;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.LabelProbability;
import tongli.perception.face.network.FaceNetworks;

/**
 * What the expression network's log-odds say in the basic taxonomy: softmax over a temperature that was fitted on people whom no
 * figure is counted on. Stateless.
 *
 * <p>Source of the temperature: Guo et al., "On calibration of modern neural networks", ICML 2017; its value and the figures
 * are in {@code docs/results/face.md}.
 */
public final class ExpressionScale {
    /** By which log-odds are divided. */
    public static final double TEMPERATURE = 1;

    private ExpressionScale() {}

    /** One a label, in the order of {@link FaceNetworks#EXPRESSIONS}. */
    public static double[] probabilities(double[] logits, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            highest = Math.max(highest, logit / temperature);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            shares[i] = StrictMath.exp(logits[i] / temperature - highest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
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
        double valence = 0;
        double arousal = 0;
        double dominance = 0;
        for (int i = 0; i < probabilities.length; i++) {
            Affect one = FaceNetworks.EXPRESSIONS.get(i).affect();
            valence += probabilities[i] * one.valence();
            arousal += probabilities[i] * one.arousal();
            dominance += probabilities[i] * one.dominance();
        }
        return new Affect(valence, arousal, dominance);
    }
}
