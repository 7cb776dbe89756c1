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
 * <p>Null hypothesis: both read one and the same feeling. Each of the seven is as likely; each reading then says it with the
 * probability of its own calibrated confidence (nearer to chance the poorer its signal), else errs as its {@link Confusion}
 * has it, and is as sure of what it says as the real one was. The statistic is the Jensen–Shannon divergence times half the
 * distance of the two expected valences: a different name for a like feeling is no conflict, a smile over bad news is. There are
 * 7³ outcomes, so the distribution under the null is summed rather than drawn: this is the parametric bootstrap with endlessly many
 * draws, and needs no seed. A reader may err otherwise than those it was learnt from, so the p-value is the larger of that and the one
 * under even errors. Two readings whose dominant emotions are of one polarity never conflict, however sure they are of them.
 *
 * <p>With several pairs the p-values are corrected after Holm (Scand. J. Statistics 6(2), 1979). A reading that says nothing, for its
 * signal is of no quality or it holds all emotions as likely, makes no pair.
 */
public final class ConflictCheck {
    /** The level of all pairs together. */
    public static final double LEVEL = 0.05;

    /** No reader is held to be right more often than this, whatever its confidence: one disagreement in a hundred is chance. */
    private static final double MOST_RIGHT = 0.99;

    /** Statistics of the same outcome, summed in another order, are the same. */
    private static final double SAME = 1e-9;

    private static final Confusion EVEN = Confusion.even();

    private final Map<Modality, Confusion> confusions;

    /** @param confusions how each modality errs; where one is missing, {@linkplain Confusion#even evenly} */
    public ConflictCheck(Map<Modality, Confusion> confusions) {
        this.confusions = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            this.confusions.put(modality, confusions.getOrDefault(modality, Confusion.even()));
        }
    }

    /** How often two readings of one feeling would differ as much, in [0, 1]; 1 where both are of one polarity. */
    public double p(ModalityReading first, ModalityReading second) {
        if (first.distribution().dominant().polarity()
                == second.distribution().dominant().polarity()) {
            return 1;
        }
        BasicEmotion firstSays = first.distribution().dominant();
        BasicEmotion secondSays = second.distribution().dominant();
        double observed = statistic(first.distribution(), second.distribution());
        double asLearnt = 0;
        double even = 0;
        for (BasicEmotion one : BasicEmotion.values()) {
            BasicDistribution drawn = first.distribution().exchanged(firstSays, one);
            for (BasicEmotion other : BasicEmotion.values()) {
                if (statistic(drawn, second.distribution().exchanged(secondSays, other)) >= observed - SAME) {
                    asLearnt += said(first, errors(first), one, second, errors(second), other);
                    even += said(first, EVEN, one, second, EVEN, other);
                }
            }
        }
        return Math.min(1, Math.max(asLearnt, even));
    }

    private Confusion errors(ModalityReading reading) {
        return confusions.getOrDefault(reading.modality(), EVEN);
    }

    /** How likely it is that the one is said by the first and the other by the second, of whatever one feeling. */
    private static double said(
            ModalityReading first,
            Confusion errorsOfFirst,
            BasicEmotion one,
            ModalityReading second,
            Confusion errorsOfSecond,
            BasicEmotion other) {
        double sum = 0;
        for (BasicEmotion felt : BasicEmotion.values()) {
            sum += errorsOfFirst.probability(felt, one, right(first))
                    * errorsOfSecond.probability(felt, other, right(second));
        }
        return sum / BasicDistribution.SIZE;
    }

    private static double right(ModalityReading reading) {
        double chance = 1.0 / BasicDistribution.SIZE;
        return Math.min(MOST_RIGHT, reading.quality() * reading.confidence() + (1 - reading.quality()) * chance);
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
    public List<Conflict> conflicts(List<ModalityReading> readings) {
        List<ModalityReading> speaking =
                readings.stream().filter(ModalityReading::saysSomething).toList();
        List<Conflict> pairs = new ArrayList<>();
        for (int i = 0; i < speaking.size(); i++) {
            for (int k = i + 1; k < speaking.size(); k++) {
                pairs.add(pair(speaking.get(i), speaking.get(k)));
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

    private Conflict pair(ModalityReading one, ModalityReading other) {
        double p = p(one, other);
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
