package tongli.learning.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tongli.core.Affect;
import tongli.learning.metric.Correlation;
import tongli.perception.emotion.EmotionHeads;

/**
 * How well a model tells one dimension of affect, on one set's tuning part.
 *
 * @param dimension valence, arousal or dominance
 * @param correlation Pearson's r; 0 where what is said or what is read never changes
 * @param concordance Lin's coefficient (Biometrics, 1989): as r, but lower where level or spread is off
 * @param meanError the mean distance, in [0, 2]
 */
public record AffectReport(
        String task,
        String set,
        String dimension,
        int texts,
        double correlation,
        double concordance,
        double meanError) {

    /** Three a set that tells affect. */
    static List<AffectReport> of(EmotionHeads heads, List<TuningPart> parts) {
        List<AffectReport> reports = new ArrayList<>();
        for (TuningPart part : parts) {
            int[] known = IntStream.range(0, part.texts().size())
                    .filter(i -> !Float.isNaN(part.texts().get(i).affect()[0]))
                    .toArray();
            List<Affect> read = IntStream.of(known)
                    .mapToObj(i -> heads.affect(part.logits().get(i)))
                    .toList();
            for (int dimension = 0; known.length > 0 && dimension < EmotionHeads.AFFECT_LABELS.size(); dimension++) {
                int at = dimension;
                reports.add(of(
                        part.set().id(),
                        EmotionHeads.AFFECT_LABELS.get(at),
                        IntStream.of(known)
                                .mapToDouble(i -> part.texts().get(i).affect()[at])
                                .toArray(),
                        read.stream().mapToDouble(affect -> value(affect, at)).toArray()));
            }
        }
        return reports;
    }

    private static double value(Affect affect, int dimension) {
        return switch (dimension) {
            case 0 -> affect.valence();
            case 1 -> affect.arousal();
            default -> affect.dominance();
        };
    }

    private static AffectReport of(String set, String dimension, double[] said, double[] read) {
        double error = 0;
        for (int i = 0; i < said.length; i++) {
            error += Math.abs(said[i] - read[i]) / said.length;
        }
        return new AffectReport(
                EmotionHeads.AFFECT,
                set,
                dimension,
                said.length,
                Correlation.pearson(said, read),
                Correlation.concordance(said, read),
                error);
    }
}
