package tongli.perception.fusion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tongli.core.BasicEmotion;
import tongli.core.LabelProbability;
import tongli.core.Require;
import tongli.core.Taxonomy;

/**
 * Probabilities of the seven basic emotions, which sum to 1. Immutable; logarithms and sums are taken in the order of
 * {@link BasicEmotion}, so that the same distribution always gives the same bits.
 */
public final class BasicDistribution {
    /** How many labels there are. */
    public static final int SIZE = BasicEmotion.values().length;

    /** Readings are printed to four decimals; seven of them may miss 1 by this much. */
    private static final double ROUNDING = 1e-3;

    private final double[] probabilities;

    private BasicDistribution(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /**
     * @param probabilities one an emotion, in the order of {@link BasicEmotion}; sums that rounding explains are mended
     * @throws IllegalArgumentException if one is NaN or outside [0, 1], or the sum is not 1
     */
    public static BasicDistribution of(double... probabilities) {
        if (probabilities.length != SIZE) {
            throw new IllegalArgumentException(
                    "%d probabilities; give %d, one a basic emotion".formatted(probabilities.length, SIZE));
        }
        double sum = 0;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            sum += Require.inRange("the probability of " + emotion.code(), probabilities[emotion.ordinal()], 0, 1);
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("the probabilities sum to %s; they must sum to 1".formatted(sum));
        }
        double whole = sum;
        return new BasicDistribution(
                Arrays.stream(probabilities).map(one -> one / whole).toArray());
    }

    /** By label; a label that is left out has 0. @throws IllegalArgumentException as above, or if a label is no basic emotion */
    public static BasicDistribution of(Map<String, Double> byLabel) {
        List<String> labels = Taxonomy.BASIC.labels();
        TreeSet<String> strangers = new TreeSet<>(byLabel.keySet());
        labels.forEach(strangers::remove);
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException("%s is no basic emotion; those are %s"
                    .formatted(String.join(", ", strangers), String.join(", ", labels)));
        }
        return of(labels.stream()
                .mapToDouble(label -> byLabel.getOrDefault(label, 0.0))
                .toArray());
    }

    /** Every emotion as likely as any other. */
    public static BasicDistribution uniform() {
        double[] same = new double[SIZE];
        Arrays.fill(same, 1.0 / SIZE);
        return new BasicDistribution(same);
    }

    /** In the order of {@link BasicEmotion}; a copy. */
    public double[] toArray() {
        return probabilities.clone();
    }

    public double probability(BasicEmotion emotion) {
        return probabilities[emotion.ordinal()];
    }

    /** Every emotion, most probable first; of equals neutral first, then by label. */
    public List<LabelProbability> emotions() {
        return Arrays.stream(BasicEmotion.values())
                .sorted(this::compare)
                .map(emotion -> new LabelProbability(emotion.code(), Math.min(1, probability(emotion))))
                .toList();
    }

    /** The first of {@link #emotions}: where nothing is known, neutral. */
    public BasicEmotion dominant() {
        return Arrays.stream(BasicEmotion.values()).min(this::compare).orElseThrow();
    }

    private int compare(BasicEmotion one, BasicEmotion other) {
        int byProbability = Double.compare(probability(other), probability(one));
        if (byProbability != 0 || one == other) {
            return byProbability;
        }
        if (one == BasicEmotion.NEUTRAL || other == BasicEmotion.NEUTRAL) {
            return one == BasicEmotion.NEUTRAL ? -1 : 1;
        }
        return one.code().compareTo(other.code());
    }

    /** How much is known, in [0, 1]: 1 − entropy / log 7. Exactly 0 only for the {@link #uniform} one, and 1 for certainty. */
    public double information() {
        if (Arrays.stream(probabilities).allMatch(one -> one == probabilities[0])) {
            return 0; // what rounding would leave must not count as a word
        }
        double entropy = 0;
        for (double one : probabilities) {
            entropy -= one > 0 ? one * StrictMath.log(one) : 0;
        }
        return Math.max(0, 1 - entropy / StrictMath.log(SIZE));
    }

    /**
     * Jensen–Shannon divergence in bits, in [0, 1]: 0 between equals, 1 where what the one holds possible the other rules out.
     *
     * <p>Source: Lin, IEEE Trans. Information Theory 37(1), 1991.
     */
    public double divergence(BasicDistribution other) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            double middle = (probabilities[i] + other.probabilities[i]) / 2;
            sum += part(probabilities[i], middle) + part(other.probabilities[i], middle);
        }
        return Math.max(0, Math.min(1, sum / (2 * StrictMath.log(2))));
    }

    private static double part(double probability, double middle) {
        return probability > 0 ? probability * StrictMath.log(probability / middle) : 0;
    }

    /** The expected valence of {@link BasicEmotion#affect}, in [-1, 1]. */
    public double valence() {
        return BasicEmotion.expectedAffect(this::probability).valence();
    }

    /** The same with the probabilities of two emotions exchanged: as sure, of something else. */
    BasicDistribution exchanged(BasicEmotion one, BasicEmotion other) {
        double[] exchanged = toArray();
        exchanged[one.ordinal()] = probability(other);
        exchanged[other.ordinal()] = probability(one);
        return new BasicDistribution(exchanged);
    }

    /** Without {@link #of}'s check, for a sum of 1 is what normalising made. Owns the array. */
    static BasicDistribution normalised(double[] probabilities) {
        return new BasicDistribution(probabilities);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BasicDistribution that && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return emotions().toString();
    }
}
