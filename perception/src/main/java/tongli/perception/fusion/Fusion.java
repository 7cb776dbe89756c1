package tongli.perception.fusion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tongli.core.BasicEmotion;
import tongli.core.Evidence;

/**
 * Fuses what text, voice and face say of one person at one time. Any of them may be missing, and the order in which they are given
 * changes nothing, not even the last bit.
 *
 * <p>The distribution is a {@link LogPool} under a {@link Weighting}; the confidence that agreement gives ends at the
 * {@linkplain FusionLimits ceiling} that was learnt. Asserted are the dominant emotion and what is at least half as probable,
 * and neutral only by itself. Affect: see {@link FusedAffect}. Disagreement: see {@link ConflictCheck}; a reading with a conflict is
 * uncertain, for one label would hide what two of them said.
 *
 * <p>Immutable, safe for many threads.
 */
public final class Fusion {
    /** A second emotion is asserted from this share of the dominant one's probability on: people feel two things at once. */
    private static final double ALSO = 0.5;

    private final Weighting weighting;
    private final ConflictCheck conflicts;

    public Fusion(Weighting weighting, ConflictCheck conflicts) {
        this.weighting = weighting;
        this.conflicts = conflicts;
    }

    /** Late fusion as it ships. */
    public static Fusion bundled() {
        return new Fusion(LateModel.bundled().weights(), LateModel.bundled().conflicts());
    }

    /**
     * By a gate of one's own, with the test of conflicts that ships.
     *
     * @throws IOException if the file cannot be read or is none; the message says what to do
     */
    public static Fusion withGate(Path file) throws IOException {
        return new Fusion(GateWeights.read(file), LateModel.bundled().conflicts());
    }

    /**
     * @param readings at least one, each of another modality
     * @throws IllegalArgumentException if there is none, or two are of one modality
     */
    public FusedReading fuse(List<ModalityReading> readings) {
        List<ModalityReading> ordered = ordered(readings);
        double[] weights = weighting.weights(ordered);
        BasicDistribution distribution = pooled(ordered, weights);
        List<Conflict> disagreeing = conflicts.conflicts(ordered);
        FusedAffect affect = FusedAffect.of(ordered);
        return new FusedReading(
                distribution,
                labels(distribution),
                isUncertain(ordered, weights, distribution, disagreeing),
                intensity(ordered, weights),
                affect.affect(),
                affect.certainty(),
                evidence(ordered, weights),
                modalities(ordered, weights),
                disagreeing,
                weighting.id());
    }

    /** The fused distribution alone. @throws IllegalArgumentException as {@link #fuse} */
    public BasicDistribution distribution(List<ModalityReading> readings) {
        List<ModalityReading> ordered = ordered(readings);
        return pooled(ordered, weighting.weights(ordered));
    }

    private static List<ModalityReading> ordered(List<ModalityReading> readings) {
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("there is no reading to fuse; give text, voice or face");
        }
        Set<Modality> seen = EnumSet.noneOf(Modality.class);
        for (ModalityReading reading : readings) {
            if (!seen.add(reading.modality())) {
                throw new IllegalArgumentException("there are two readings of %s; give one a modality"
                        .formatted(reading.modality().code()));
            }
        }
        return readings.stream()
                .sorted(Comparator.comparing(ModalityReading::modality))
                .toList();
    }

    private BasicDistribution pooled(List<ModalityReading> readings, double[] weights) {
        List<BasicDistribution> distributions = new ArrayList<>();
        double ceiling = weighting.limits().ceiling();
        for (int i = 0; i < weights.length; i++) {
            BasicDistribution own = readings.get(i).distribution();
            distributions.add(own);
            if (weights[i] > 0) {
                ceiling = Math.max(ceiling, own.probability(own.dominant()));
            }
        }
        return LogPool.held(LogPool.pool(distributions, weights), ceiling);
    }

    private static List<String> labels(BasicDistribution distribution) {
        double bound = ALSO * distribution.probability(distribution.dominant());
        List<String> labels = distribution.emotions().stream()
                .filter(one -> one.probability() >= bound && !one.label().equals(BasicEmotion.NEUTRAL.code()))
                .map(one -> one.label())
                .toList();
        return labels.isEmpty() || distribution.dominant() == BasicEmotion.NEUTRAL
                ? List.of(BasicEmotion.NEUTRAL.code())
                : labels;
    }

    private boolean isUncertain(
            List<ModalityReading> readings,
            double[] weights,
            BasicDistribution distribution,
            List<Conflict> disagreeing) {
        int counting = 0;
        boolean abstained = true;
        for (int i = 0; i < weights.length; i++) {
            counting += weights[i] > 0 ? 1 : 0;
            abstained &= weights[i] == 0 || readings.get(i).uncertain();
        }
        return !disagreeing.isEmpty()
                || (counting < 2 && abstained)
                || distribution.probability(distribution.dominant())
                        < weighting.limits().abstainBelow();
    }

    private static double intensity(List<ModalityReading> readings, double[] weights) {
        double sum = 0;
        double whole = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * readings.get(i).intensity();
            whole += weights[i];
        }
        return whole > 0 ? Math.min(1, sum / whole) : 0;
    }

    private static List<Evidence> evidence(List<ModalityReading> readings, double[] weights) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            evidence.addAll(weights[i] > 0 ? readings.get(i).evidence() : List.of());
        }
        return evidence;
    }

    private static List<ModalityWeight> modalities(List<ModalityReading> readings, double[] weights) {
        double whole = 0;
        for (double weight : weights) {
            whole += weight;
        }
        List<ModalityWeight> modalities = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            BasicDistribution own = readings.get(i).distribution();
            modalities.add(new ModalityWeight(
                    readings.get(i).modality(),
                    own.dominant(),
                    Math.min(1, own.probability(own.dominant())),
                    weights[i],
                    whole > 0 ? weights[i] / whole : 0,
                    readings.get(i).quality(),
                    own.information(),
                    agreement(readings, i),
                    reason(readings.get(i), weights[i])));
        }
        return modalities;
    }

    /** With those of the others that say something. */
    private static double agreement(List<ModalityReading> readings, int which) {
        BasicDistribution own = readings.get(which).distribution();
        return 1
                - IntStream.range(0, readings.size())
                        .filter(i -> i != which && readings.get(i).saysSomething())
                        .mapToDouble(i -> own.divergence(readings.get(i).distribution()))
                        .average()
                        .orElse(0);
    }

    private static ModalityWeight.Reason reason(ModalityReading reading, double weight) {
        if (weight > 0) {
            return ModalityWeight.Reason.SPEAKS;
        }
        return reading.quality() == 0 ? ModalityWeight.Reason.NO_SIGNAL : ModalityWeight.Reason.SAYS_NOTHING;
    }
}
