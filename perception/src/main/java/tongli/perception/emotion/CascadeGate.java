package tongli.perception.emotion;

import java.util.List;
import tongli.core.BasicEmotion;
import tongli.core.Taxonomy;

/**
 * How safely the fast tier answers in place of the encoder, in [0, 1]: 1 where the encoder would assert the same labels, or others that
 * it is not sure of itself; 0 where it would surely and dearly differ. A logistic regression over how far apart the two most
 * probable labels lie, how near any label is to its threshold, each label's own log-odds, how spread the distribution is, what is
 * asserted, how strong the feeling, how long the text, and how many of its n-grams are known. Fitted on texts that the fast tier did not learn from. Immutable.
 */
public final class CascadeGate {
    /** Log-odds beyond this tell nothing more. */
    private static final double FAR = 5;

    private static final double NEVER = 1e-6;

    /** The features that come first, besides two a label: a gate of version 1 looks no further. */
    private static final int FIRST = 3;

    private static final int LATER = 7;

    /** The logarithm of a text's length is about so large, and a character of it is in about so many n-grams. */
    private static final double SCALE = 3;

    /**
     * How much there was to read.
     *
     * @param characters in UTF-16 units
     * @param known how many different n-grams of it the fast tier knows
     */
    public record Text(int characters, int known) {}

    private final Taxonomy taxonomy;
    private final List<Double> thresholds;
    private final float[] weights;
    private final double bound;

    /**
     * @param heads of the fast tier
     * @param weights one a feature, of the first or of all, then one that stands alone
     * @param bound the least safety at which the fast tier answers
     * @throws IllegalArgumentException if there are more or fewer weights, or the bound is not from 0 to 1
     */
    public CascadeGate(Taxonomy taxonomy, EmotionHeads heads, float[] weights, double bound) {
        if (weights.length != size(taxonomy) + 1 && weights.length != size(taxonomy) - LATER + 1
                || !(bound >= 0 && bound <= 1)) {
            throw new IllegalArgumentException(
                    "the gate of %s has %d weights and must have %d or %d, and a bound from 0 to 1"
                            .formatted(
                                    taxonomy.code(), weights.length, size(taxonomy) + 1, size(taxonomy) - LATER + 1));
        }
        this.taxonomy = taxonomy;
        this.thresholds = heads.thresholds(taxonomy);
        this.weights = weights.clone();
        this.bound = bound;
    }

    /** How many features there are. */
    public static int size(Taxonomy taxonomy) {
        return FIRST + 2 * taxonomy.labels().size() + LATER;
    }

    /**
     * What the regression is over.
     *
     * @param thresholds of the fast tier's labels
     * @param text how much was read
     */
    public static double[] features(Taxonomy taxonomy, List<Double> thresholds, EmotionHeads.Output output, Text text) {
        int labels = taxonomy.labels().size();
        int neutral = taxonomy.labels().indexOf(BasicEmotion.NEUTRAL.code());
        double[] features = new double[size(taxonomy)];
        double first = 0;
        double second = 0;
        double nearest = FAR;
        double spread = 0;
        int dominant = 0;
        boolean[] named = EmotionHeads.asserted(taxonomy, thresholds, output.standalone());
        int asserted = 0;
        for (int label = 0; label < labels; label++) {
            double share = output.distribution()[label];
            second = Math.max(second, Math.min(first, share));
            dominant = share > first ? label : dominant;
            first = Math.max(first, share);
            spread -= share > 0 ? share * StrictMath.log(share) : 0;
            double above = logOdds(output.standalone()[label]) - logOdds(thresholds.get(label));
            if (label != neutral) {
                nearest = Math.min(nearest, Math.abs(above));
            }
            asserted += named[label] ? 1 : 0;
            features[FIRST + label] = above / FAR;
            features[FIRST + labels + label] = Math.abs(above) / FAR;
        }
        features[0] = first - second;
        features[1] = nearest / FAR;
        features[2] = logOdds(first) / FAR;
        int at = FIRST + 2 * labels;
        features[at] = spread;
        features[at + 1] = named[dominant] ? 1 : 0;
        features[at + 2] = asserted / 2.0;
        features[at + 3] = output.intensity();
        features[at + 4] = StrictMath.log1p(text.characters()) / SCALE;
        features[at + 5] = StrictMath.log1p(text.known()) / SCALE;
        features[at + 6] = text.known() / (SCALE * Math.max(1, text.characters()));
        return features;
    }

    private static double logOdds(double probability) {
        double held = Math.max(NEVER, Math.min(1 - NEVER, probability));
        return Math.max(-FAR, Math.min(FAR, StrictMath.log(held / (1 - held))));
    }

    /** How little would be lost by not asking the encoder, in [0, 1]; 1 is nothing. */
    public double safety(EmotionHeads.Output output, Text text) {
        double[] features = features(taxonomy, thresholds, output, text);
        int last = weights.length - 1;
        double sum = weights[last];
        for (int i = 0; i < last; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** Whether the fast tier's answer may stand: the safety is at the bound or above. */
    public boolean isSure(EmotionHeads.Output output, Text text) {
        return safety(output, text) >= bound;
    }

    /** The least safety at which the fast tier answers, in [0, 1]. */
    public double bound() {
        return bound;
    }
}
