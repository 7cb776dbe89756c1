package tongli.perception.fusion;

import java.util.List;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Evidence;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.core.Require;

/**
 * What several modalities together say, how much each counted, and which of them disagree.
 *
 * @param distribution over the basic emotions
 * @param labels what is asserted, unless it is uncertain: then they are a guess; most probable first, {@code neutral} when nothing else is
 * @param uncertain whether the answer is abstained from: too improbable, in conflict, or the only modality that counts abstained
 * @param intensity weighted mean, in [0, 1]
 * @param certainty of {@code affect}
 * @param evidence of every modality that counts, in their order
 * @param modalities how much each counted, in their order
 * @param conflicts the surest first; empty where none disagree
 */
public record FusedReading(
        BasicDistribution distribution,
        List<String> labels,
        boolean uncertain,
        double intensity,
        Affect affect,
        AffectCertainty certainty,
        List<Evidence> evidence,
        List<ModalityWeight> modalities,
        List<Conflict> conflicts,
        ModelId model) {
    public FusedReading {
        labels = Require.notEmpty("labels", labels);
        Require.inRange("intensity", intensity, 0, 1);
        evidence = List.copyOf(evidence);
        modalities = Require.notEmpty("modalities", modalities);
        conflicts = List.copyOf(conflicts);
    }

    /** Every emotion, most probable first. */
    public List<LabelProbability> emotions() {
        return distribution.emotions();
    }

    public BasicEmotion dominant() {
        return distribution.dominant();
    }

    /** Probability of the dominant label. */
    public double confidence() {
        return Math.min(1, distribution.probability(dominant()));
    }
}
