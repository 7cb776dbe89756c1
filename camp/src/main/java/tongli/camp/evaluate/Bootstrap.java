package tongli.camp.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import tongli.camp.env.Seeds;
import tongli.core.NearestRank;
import tongli.core.Require;

/**
 * Intervals by the percentile bootstrap (Efron, Annals of Statistics 7, 1979), over runs of training and over talks: what another training
 * and other luck in the talks would have changed. Runs that had the same talks shared their luck, and so do policies that are compared:
 * in each resample the talks with a person are drawn once, for all of them; then each policy's runs. The persons are taken as they are, so
 * that nothing here is said of anybody else. Stateless.
 */
final class Bootstrap {
    private static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** The interval of a mean: of runs the mean, of each the mean over all talks. */
    static Interval mean(Scores scores, long seed) {
        return of(List.of(scores), means -> means[0], seed);
    }

    /** The interval of how much greater the mean of one policy is than that of another, talk by talk. */
    static Interval difference(Scores one, Scores other, long seed) {
        return of(List.of(one, other), means -> means[0] - means[1], seed);
    }

    /**
     * The interval of a figure that is made of means.
     *
     * @param policies at least one, all with the same talks
     * @param figure of their means, in the same order
     * @param seed of the resampling
     */
    static Interval of(List<Scores> policies, ToDoubleFunction<double[]> figure, long seed) {
        Require.notEmpty("policies", policies);
        Scores first = policies.get(0);
        if (policies.stream().anyMatch(one -> !one.cells().equals(first.cells()))) {
            throw new IllegalArgumentException(
                    "the policies did not have the same talks; evaluate them together, with the same people, talks and seed");
        }
        SplittableRandom ofTalks = new SplittableRandom(Seeds.of(seed, 0));
        SplittableRandom ofRuns = new SplittableRandom(Seeds.of(seed, 1));
        double[] figures = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            int[][] talks = drawnTalks(first, ofTalks);
            figures[i] = figure.applyAsDouble(policies.stream()
                    .mapToDouble(one -> mean(one, drawn(one.runs(), ofRuns), talks))
                    .toArray());
        }
        Arrays.sort(figures);
        int[][] every = everyTalk(first);
        double whole = figure.applyAsDouble(policies.stream()
                .mapToDouble(one -> mean(one, upTo(one.runs()), every))
                .toArray());
        return new Interval(
                whole, figures[NearestRank.place(RESAMPLES, TAIL)], figures[NearestRank.place(RESAMPLES, 1 - TAIL)]);
    }

    /** Of every person, as many of their talks as there were. */
    private static int[][] drawnTalks(Scores scores, SplittableRandom random) {
        int[][] talks = new int[scores.cells().size()][];
        for (int cell = 0; cell < talks.length; cell++) {
            talks[cell] = drawn(scores.talks(cell), random);
        }
        return talks;
    }

    private static int[][] everyTalk(Scores scores) {
        int[][] talks = new int[scores.cells().size()][];
        for (int cell = 0; cell < talks.length; cell++) {
            talks[cell] = upTo(scores.talks(cell));
        }
        return talks;
    }

    private static int[] drawn(int count, SplittableRandom random) {
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = random.nextInt(count);
        }
        return drawn;
    }

    private static int[] upTo(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static double mean(Scores scores, int[] runs, int[][] talks) {
        double sum = 0;
        int count = 0;
        for (int run : runs) {
            for (int cell = 0; cell < talks.length; cell++) {
                for (int talk : talks[cell]) {
                    sum += scores.of(run, cell, talk);
                    count++;
                }
            }
        }
        return sum / count;
    }
}
