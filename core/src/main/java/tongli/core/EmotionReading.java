package tongli.core;

import java.util.List;

/**
 * What is felt in a text, how sure Tongli is, and why.
 *
 * @param emotions every label of the taxonomy, most probable first; the probabilities sum to 1 in
 *     {@code polarity} and {@code basic}, and stand alone in {@code fine}
 * @param labels what Tongli asserts, by per-label thresholds; {@code neutral} when none passes. Where it is uncertain they are a guess
 * @param dominant the most probable label
 * @param confidence calibrated probability of the dominant label
 * @param uncertain whether Tongli abstains from the answer
 * @param intensity how strong the feeling is, in [0, 1]
 * @param evidence empty unless asked for
 */
public record EmotionReading(
        String text,
        Language language,
        Taxonomy taxonomy,
        List<LabelProbability> emotions,
        List<String> labels,
        String dominant,
        double confidence,
        boolean uncertain,
        double intensity,
        Affect affect,
        List<Evidence> evidence,
        ModelId model) {
    public EmotionReading {
        emotions = Require.notEmpty("emotions", emotions);
        labels = Require.notEmpty("labels", labels);
        evidence = List.copyOf(evidence);
        Require.inRange("confidence", confidence, 0, 1);
        Require.inRange("intensity", intensity, 0, 1);
    }

    /** The same, of a model that has another name. */
    public EmotionReading by(ModelId other) {
        return new EmotionReading(
                text,
                language,
                taxonomy,
                emotions,
                labels,
                dominant,
                confidence,
                uncertain,
                intensity,
                affect,
                evidence,
                other);
    }

    /** Probability of one label of the taxonomy; 0 for a label outside it. */
    public double probability(String label) {
        return emotions.stream()
                .filter(emotion -> emotion.label().equals(label))
                .mapToDouble(LabelProbability::probability)
                .findFirst()
                .orElse(0);
    }
}
