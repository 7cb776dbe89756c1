package tongli.perception.fusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Affect;
import tongli.core.EmotionReading;
import tongli.core.Evidence;
import tongli.core.ModelId;
import tongli.core.Require;
import tongli.core.Taxonomy;

/**
 * What one modality says by itself.
 *
 * @param distribution calibrated: of the readings that give a label 0.7, seven in ten are right
 * @param certainty of {@code affect}
 * @param intensity how strong the feeling is, in [0, 1]
 * @param confidence calibrated probability that the dominant label is right, in [0, 1]
 * @param uncertain whether the reader abstained
 * @param quality of the signal, in [0, 1]: 0 where nothing can be heard or seen, 1 where nothing is in the way
 * @param evidence empty unless asked for
 */
public record ModalityReading(
        Modality modality,
        BasicDistribution distribution,
        Affect affect,
        AffectCertainty certainty,
        double intensity,
        double confidence,
        boolean uncertain,
        double quality,
        List<Evidence> evidence,
        ModelId model) {
    private static final ModelId GIVEN = new ModelId("given", "1");

    public ModalityReading {
        Require.inRange("intensity", intensity, 0, 1);
        Require.inRange("confidence", confidence, 0, 1);
        Require.inRange("quality", quality, 0, 1);
        evidence = List.copyOf(evidence);
    }

    /** Whether the distribution tells one emotion from another, by a signal that is worth something. */
    boolean saysSomething() {
        return quality > 0 && distribution.information() > 0;
    }

    /**
     * A distribution from elsewhere, of which no more is known: its affect has no certainty, and its
     * intensity is 0.
     */
    public static ModalityReading of(Modality modality, BasicDistribution distribution, double quality) {
        return new ModalityReading(
                modality,
                distribution,
                new Affect(0, 0, 0),
                new AffectCertainty(0, 0, 0),
                0,
                Math.min(1, distribution.probability(distribution.dominant())),
                false,
                quality,
                List.of(),
                GIVEN);
    }

    /**
     * A reading in the basic taxonomy as one of several.
     *
     * @throws IllegalArgumentException if it is in another taxonomy
     */
    public static ModalityReading of(
            Modality modality, EmotionReading reading, AffectCertainty certainty, double quality) {
        if (reading.taxonomy() != Taxonomy.BASIC) {
            throw new IllegalArgumentException("the reading of %s is in the taxonomy %s; read it in basic"
                    .formatted(modality.code(), reading.taxonomy().code()));
        }
        Map<String, Double> byLabel = new LinkedHashMap<>();
        reading.emotions().forEach(one -> byLabel.put(one.label(), one.probability()));
        return new ModalityReading(
                modality,
                BasicDistribution.of(byLabel),
                reading.affect(),
                certainty,
                reading.intensity(),
                reading.confidence(),
                reading.uncertain(),
                quality,
                reading.evidence(),
                reading.model());
    }
}
