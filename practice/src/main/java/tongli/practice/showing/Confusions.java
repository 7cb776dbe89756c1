package tongli.practice.showing;

import java.util.List;
import java.util.OptionalDouble;
import tongli.core.BasicEmotion;

/** Which feelings were taken for which. Immutable. */
public final class Confusions {

    private static final BasicEmotion[] FEELINGS = BasicEmotion.values();

    private final int[][] counts = new int[FEELINGS.length][FEELINGS.length];

    public Confusions(List<Result> results) {
        for (Result result : results) {
            counts[result.showing().feeling().ordinal()][
                    result.named().feeling().ordinal()]++;
        }
    }

    /** How often {@code shown} was taken for {@code named}. */
    public int count(BasicEmotion shown, BasicEmotion named) {
        return counts[shown.ordinal()][named.ordinal()];
    }

    public int shown(BasicEmotion feeling) {
        int sum = 0;
        for (BasicEmotion named : FEELINGS) {
            sum += count(feeling, named);
        }
        return sum;
    }

    public int named(BasicEmotion feeling) {
        int sum = 0;
        for (BasicEmotion shown : FEELINGS) {
            sum += count(shown, feeling);
        }
        return sum;
    }

    /** How often one of the two was taken for the other. */
    int mixedUp(BasicEmotion one, BasicEmotion other) {
        return count(one, other) + count(other, one);
    }

    /**
     * The unbiased hit rate: how often a feeling was named when it was shown, times how often it had been shown when it was named; hits²
     * over the product of the two. Whoever always says one feeling hits it each time, and has learnt nothing of it.
     *
     * <p>Source: Wagner, Journal of Nonverbal Behavior 17, 1993.
     *
     * @return in [0, 1]; 0 where it was shown and never named; empty where it was never shown
     */
    public OptionalDouble unbiasedHitRate(BasicEmotion feeling) {
        int shown = shown(feeling);
        int named = named(feeling);
        if (shown == 0) {
            return OptionalDouble.empty();
        }
        double hits = count(feeling, feeling);
        return OptionalDouble.of(named == 0 ? 0 : hits * hits / (shown * (double) named));
    }
}
