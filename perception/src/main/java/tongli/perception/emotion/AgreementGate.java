package tongli.perception.emotion;

import java.util.List;
import tongli.core.BasicEmotion;
import tongli.core.Taxonomy;

/**
 * How probable it is that the encoder would assert the labels that the fast tier asserts: a logistic regression over how far apart
 * the two most probable labels lie, how near any label is to its threshold, and each label's own log-odds. Fitted on texts that
 * the fast tier did not learn from. Immutable.
 */
public final class AgreementGate {
    /** Log-odds beyond this tell nothing more. */
    private static final double FAR = 5;

    private static final double NEVER = 1e-6;

    private final Taxonomy taxonomy;
    private final List<Double> thresholds;
    private final float[] weights;
    private final double bound;

    /**
     * @param heads of the fast tier
     * @param weights one a feature, then one that stands alone
     * @param bound the least probability at which the fast tier answers
     * @throws IllegalArgumentException if there are more or fewer weights, or the bound is no probability
     */
    public AgreementGate(Taxonomy taxonomy, EmotionHeads heads, float[] weights, double bound) {
        if (weights.length != size(taxonomy) + 1 || !(bound >= 0 && bound <= 1)) {
            throw new IllegalArgumentException("the gate of %s has %d weights and must have %d, and a bound from 0 to 1"
                    .formatted(taxonomy.code(), weights.length, size(taxonomy) + 1));
        }
        this.taxonomy = taxonomy;
        this.thresholds = heads.thresholds(taxonomy);
        this.weights = weights.clone();
        this.bound = bound;
    }

    /** How many features there are. */
    public static int size(Taxonomy taxonomy) {
        return 3 + 2 * taxonomy.labels().size();
    }

    /** What the regression is over. @param thresholds of the fast tier's labels */
    public static double[] features(Taxonomy taxonomy, List<Double> thresholds, EmotionHeads.Output output) {
        int labels = taxonomy.labels().size();
        double[] features = new double[size(taxonomy)];
        double first = 0;
        double second = 0;
        double nearest = FAR;
        for (int label = 0; label < labels; label++) {
            double share = output.distribution()[label];
            second = Math.max(second, Math.min(first, share));
            first = Math.max(first, share);
            double above = logOdds(output.standalone()[label]) - logOdds(thresholds.get(label));
            if (!taxonomy.labels().get(label).equals(BasicEmotion.NEUTRAL.code())) {
                nearest = Math.min(nearest, Math.abs(above));
            }
            features[3 + label] = above / FAR;
            features[3 + labels + label] = Math.abs(above) / FAR;
        }
        features[0] = first - second;
        features[1] = nearest / FAR;
        features[2] = logOdds(first) / FAR;
        return features;
    }

    private static double logOdds(double probability) {
        double held = Math.max(NEVER, Math.min(1 - NEVER, probability));
        return Math.max(-FAR, Math.min(FAR, StrictMath.log(held / (1 - held))));
    }

    /** In [0, 1]. */
    public double agreement(EmotionHeads.Output output) {
        double[] features = features(taxonomy, thresholds, output);
        double sum = weights[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** Whether the fast tier's answer may stand: the agreement is at the bound or above. */
    public boolean isSure(EmotionHeads.Output output) {
        return agreement(output) >= bound;
    }

    /** The least agreement at which the fast tier answers, in [0, 1]. */
    public double bound() {
        return bound;
    }
}
