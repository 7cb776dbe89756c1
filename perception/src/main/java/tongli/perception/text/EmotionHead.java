package tongli.perception.text;

import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;

/** A trained head: reads a distribution over one taxonomy from the features of a text. Immutable, safe for many threads. */
public record EmotionHead(
        ModelId id,
        Language language,
        Taxonomy taxonomy,
        HeadWeights weights,
        HeadCalibration calibration,
        TrainingProvenance provenance) {
    public EmotionHead {
        if (weights.labels() != taxonomy.labels().size()
                || calibration.thresholds().size() != weights.labels()) {
            throw new IllegalArgumentException("the head %s has %d labels and %d thresholds, but %s has %d labels"
                    .formatted(
                            id.id(),
                            weights.labels(),
                            calibration.thresholds().size(),
                            taxonomy.code(),
                            taxonomy.labels().size()));
        }
    }

    public EmotionHead withCalibration(HeadCalibration other) {
        return new EmotionHead(id, language, taxonomy, weights, other, provenance);
    }

    /**
     * What the head says about one text.
     *
     * @param distribution one value a label, sums to 1, temperature-scaled
     * @param standalone one value a label, each in [0, 1] by itself
     * @param intensity in [0, 1]
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    public record Output(double[] distribution, double[] standalone, double intensity) {}

    /** The bucket numbers that {@link #read} wants for a text come from here. */
    public HashedNgrams ngrams() {
        return new HashedNgrams(language, weights.wideBits());
    }

    /**
     * @param features as {@link EncodedText#features()} gives them
     * @param buckets as {@link #ngrams()} gives them
     */
    public Output read(float[] features, int[] buckets) {
        float[] logits = weights.apply(features, buckets);
        int labels = weights.labels();
        double[] standalone = new double[labels];
        for (int i = 0; i < labels; i++) {
            standalone[i] = sigmoid(logits[labels + i]);
        }
        return new Output(softmax(logits, labels), standalone, sigmoid(logits[2 * labels]));
    }

    private double[] softmax(float[] logits, int labels) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels; i++) {
            top = Math.max(top, logits[i]);
        }
        double sum = 0;
        double[] distribution = new double[labels];
        for (int i = 0; i < labels; i++) {
            distribution[i] = StrictMath.exp((logits[i] - top) / calibration.temperature());
            sum += distribution[i];
        }
        for (int i = 0; i < labels; i++) {
            distribution[i] /= sum;
        }
        return distribution;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
