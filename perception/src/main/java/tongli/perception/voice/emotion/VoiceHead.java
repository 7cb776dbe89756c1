package tongli.perception.voice.emotion;

import tongli.core.Require;

/**
 * One layer from features to the log-odds of labels and to arousal. The arrays are not to be changed.
 *
 * @param weights shape (labels, features), on scaled features
 * @param bias one a label
 * @param temperature by which log-odds are divided, so that probabilities mean what they say (Guo et al., ICML 2017)
 * @param arousalWeights one a feature; 0 for those that a microphone or a language changes
 * @param arousalBias arousal of a voice whose features are all usual
 */
public record VoiceHead(
        FeatureScale scale,
        double[][] weights,
        double[] bias,
        double temperature,
        double[] arousalWeights,
        double arousalBias) {
    public VoiceHead {
        Require.inRange("labels", weights.length, 2, 100);
        for (double[] row : weights) {
            Numbers.many("weights", row, scale.mean().length);
        }
        Numbers.many("bias", bias, weights.length);
        Numbers.many("arousalWeights", arousalWeights, scale.mean().length);
        Require.inRange("temperature", temperature, 1e-3, 1e3);
        Require.inRange("arousalBias", arousalBias, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** @param features as measured, or less a speaker's offset @return the logarithm of each label's probability */
    public double[] logProbabilities(double[] features) {
        double[] scaled = scale.of(features);
        double[] logits = new double[bias.length];
        for (int label = 0; label < logits.length; label++) {
            logits[label] = (Numbers.dot(weights[label], scaled) + bias[label]) / temperature;
        }
        return Numbers.logSoftmax(logits);
    }

    /** In [-1, 1]. */
    public double arousal(double[] features) {
        return Math.max(-1, Math.min(1, Numbers.dot(arousalWeights, scale.of(features)) + arousalBias));
    }

    /**
     * How much each feature speaks for a label against the mean of all labels, in log-odds.
     *
     * @return one a feature; the caller's own
     */
    public double[] contributions(double[] features, int label) {
        double[] parts = scale.of(features);
        for (int i = 0; i < parts.length; i++) {
            double mean = 0;
            for (double[] row : weights) {
                mean += row[i] / weights.length;
            }
            parts[i] *= (weights[label][i] - mean) / temperature;
        }
        return parts;
    }
}
