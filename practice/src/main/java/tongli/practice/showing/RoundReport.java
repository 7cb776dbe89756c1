package tongli.practice.showing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tongli.core.BasicEmotion;

/**
 * How a round went.
 *
 * @param results of all that were named so far, in order
 * @param byStrength hits at each strength that a feeling was shown at, the faintest first; calm, which has none, is left out
 * @param threshold the strength from which on most feelings were named, in [0, 1]; empty where it was not sought, or not found
 * @param advice one thing to try next
 */
public record RoundReport(
        List<Result> results,
        Confusions confusions,
        Map<Double, Hits> byStrength,
        OptionalDouble threshold,
        String advice) {

    /** @param right of {@code shown} */
    public record Hits(int right, int shown) {
        Hits and(Hits more) {
            return new Hits(right + more.right, shown + more.shown);
        }
    }

    public RoundReport {
        results = List.copyOf(results);
    }

    /** @param round with at least one name */
    public static RoundReport of(Round round) {
        List<Result> results = round.results();
        Map<Double, Hits> byStrength = new TreeMap<>();
        results.stream()
                .filter(result -> result.showing().feeling() != BasicEmotion.NEUTRAL)
                .forEach(result -> byStrength.merge(
                        hundredths(result.showing().strength()), new Hits(result.isRight() ? 1 : 0, 1), Hits::and));
        Confusions confusions = new Confusions(results);
        return new RoundReport(results, confusions, byStrength, round.threshold(), new Advice(round, confusions).say());
    }

    /** How many were named right. */
    public int right() {
        return (int) results.stream().filter(Result::isRight).count();
    }

    /** 0 to 100: the mean of all scores. */
    public int score() {
        return (int)
                Math.round(results.stream().mapToInt(Result::score).average().orElse(0));
    }

    /** The mean over the feelings that were shown, in [0, 1]. */
    public double unbiasedHitRate() {
        return Arrays.stream(BasicEmotion.values())
                .map(confusions::unbiasedHitRate)
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElse(0);
    }

    private static double hundredths(double strength) {
        return Math.round(strength * 100) / 100.0;
    }
}
