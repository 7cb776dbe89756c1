package tongli.perception.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;

/**
 * Whether two modalities disagree by more than their errors explain. Immutable, safe for many threads.
 *
 * <p>Null hypothesis: both read one and the same feeling. It is drawn from the fused distribution; each reading then says it with
 * the probability of its own calibrated confidence (nearer to chance the poorer its signal), else errs as its {@link Confusion}
 * has it, and is as sure of what it says as the real one was. The statistic is the Jensen–Shannon divergence times half the
 * distance of the two expected valences: a different name for a like feeling is no conflict, a smile over bad news is. There are
 * 7³ outcomes, so the distribution under the null is summed rather than drawn: this is the parametric bootstrap with endlessly many
 * draws, and needs no seed. Two readings with one dominant emotion never conflict.
 *
 * <p>With several pairs the p-values are corrected after Holm (Scand. J. Statistics 6(2), 1979).
 */
public final class ConflictTest {
    /** The level of all pairs together. */
    public static final double LEVEL = 0.05;

    /** No reader is held to be right more often than this, whatever its confidence: one disagreement in a hundred is chance. */
    private static final double MOST_RIGHT = 0.99;

    /** Statistics of the same outcome, summed in another order, are the same. */
    private static final double SAME = 1e-9;

    private final Map<Modality, Confusion> confusions;

    /** @param confusions how each modality errs; where one is missing, {@linkplain Confusion#even evenly} */
    public ConflictTest(Map<Modality, Confusion> confusions) {
        this.confusions = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            this.confusions.put(modality, confusions.getOrDefault(modality, Confusion.even()));
        }
    }

    /**
     * How often two readings of one feeling would differ as much, in [0, 1].
     *
     * @param felt what all modalities together say
     */
    public double p(ModalityReading first, ModalityReading second, BasicDistribution felt) {
        BasicEmotion firstSays = first.distribution().dominant();
        BasicEmotion secondSays = second.distribution().dominant();
        if (firstSays == secondSays) {
            return 1;
        }
        double observed = statistic(first.distribution(), second.distribution());
        double p = 0;
        for (BasicEmotion one : BasicEmotion.values()) {
            BasicDistribution drawnFirst = first.distribution().exchanged(firstSays, one);
            for (BasicEmotion other : BasicEmotion.values()) {
                BasicDistribution drawnSecond = second.distribution().exchanged(secondSays, other);
                if (statistic(drawnFirst, drawnSecond) >= observed - SAME) {
                    p += bothSaid(first, one, second, other, felt);
                }
            }
        }
        return Math.min(1, p);
    }

    private double bothSaid(
            ModalityReading first,
            BasicEmotion one,
            ModalityReading second,
            BasicEmotion other,
            BasicDistribution felt) {
        double sum = 0;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            sum += felt.probability(emotion) * said(first, emotion, one) * said(second, emotion, other);
        }
        return sum;
    }

    private double said(ModalityReading reading, BasicEmotion felt, BasicEmotion said) {
        double chance = 1.0 / BasicDistribution.SIZE;
        double right = reading.quality() * reading.confidence() + (1 - reading.quality()) * chance;
        return confusions
                .getOrDefault(reading.modality(), Confusion.even())
                .probability(felt, said, Math.min(MOST_RIGHT, right));
    }

    private static double statistic(BasicDistribution one, BasicDistribution other) {
        return one.divergence(other) * gap(one, other);
    }

    private static double gap(BasicDistribution one, BasicDistribution other) {
        return Math.abs(one.valence() - other.valence()) / 2;
    }

    /**
     * The pairs that conflict at {@link #LEVEL}, the surest first.
     *
     * @param readings in the order of {@link Modality}
     */
    public List<Conflict> conflicts(List<ModalityReading> readings, BasicDistribution felt) {
        List<Conflict> pairs = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            for (int k = i + 1; k < readings.size(); k++) {
                pairs.add(pair(readings.get(i), readings.get(k), felt));
            }
        }
        pairs.sort(Comparator.comparingDouble(Conflict::p)
                .thenComparing(Conflict::first)
                .thenComparing(Conflict::second));
        List<Conflict> conflicts = new ArrayList<>();
        double highest = 0;
        for (int i = 0; i < pairs.size(); i++) {
            highest = Math.max(
                    highest, Math.min(1, (pairs.size() - i) * pairs.get(i).p()));
            if (highest < LEVEL) {
                conflicts.add(adjusted(pairs.get(i), highest));
            }
        }
        return List.copyOf(conflicts);
    }

    private Conflict pair(ModalityReading one, ModalityReading other, BasicDistribution felt) {
        double p = p(one, other, felt);
        return new Conflict(
                one.modality(),
                one.distribution().dominant(),
                other.modality(),
                other.distribution().dominant(),
                one.distribution().divergence(other.distribution()),
                gap(one.distribution(), other.distribution()),
                p,
                p);
    }

    private static Conflict adjusted(Conflict pair, double p) {
        return new Conflict(
                pair.first(),
                pair.firstSays(),
                pair.second(),
                pair.secondSays(),
                pair.divergence(),
                pair.valenceGap(),
                pair.p(),
                p);
    }
}
