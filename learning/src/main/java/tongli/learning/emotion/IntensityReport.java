package tongli.learning.emotion;

import java.util.List;
import java.util.stream.IntStream;
import tongli.core.Taxonomy;
import tongli.learning.corpus.EmotionText;
import tongli.learning.metric.Correlation;
import tongli.perception.emotion.EmotionHeads;

/**
 * How well a model tells how strong a feeling is, on one set's tuning part.
 *
 * @param texts that the set says it of
 * @param correlation Pearson's r of what is said and what is read; 0 where either never changes
 * @param meanSaid in [0, 1]
 * @param meanRead in [0, 1]; far from {@code meanSaid}, the model is off on the whole
 * @param meanError the mean distance of the two
 */
public record IntensityReport(
        String task, String set, int texts, double correlation, double meanSaid, double meanRead, double meanError) {

    /** One report a set that says how strong feelings are. */
    static List<IntensityReport> of(EmotionHeads heads, List<TuningPart> parts) {
        return parts.stream()
                .filter(part -> part.texts().stream().anyMatch(IntensityReport::isKnown))
                .map(part -> of(heads, part))
                .toList();
    }

    private static boolean isKnown(EmotionText text) {
        return !Float.isNaN(text.intensity());
    }

    private static IntensityReport of(EmotionHeads heads, TuningPart part) {
        int[] known = IntStream.range(0, part.texts().size())
                .filter(i -> isKnown(part.texts().get(i)))
                .toArray();
        double[] said = IntStream.of(known)
                .mapToDouble(i -> part.texts().get(i).intensity())
                .toArray();
        double[] read = IntStream.of(known)
                .mapToDouble(
                        i -> heads.read(Taxonomy.BASIC, part.logits().get(i)).intensity())
                .toArray();
        double error = IntStream.range(0, known.length)
                .mapToDouble(i -> Math.abs(said[i] - read[i]))
                .average()
                .orElse(0);
        return new IntensityReport(
                EmotionHeads.INTENSITY,
                part.set().id(),
                known.length,
                Correlation.pearson(said, read),
                mean(said),
                mean(read),
                error);
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
    }
}
