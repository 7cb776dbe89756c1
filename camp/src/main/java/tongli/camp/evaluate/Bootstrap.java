package tongli.camp.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import tongli.core.Require;

/**
 * Intervals of means by the percentile bootstrap (Efron, Annals of Statistics 7, 1979), over runs of training and then over the talks of
 * each run: what another training and other luck in the talks would have changed. The persons are taken as they are. Stateless.
 */
public final class Bootstrap {
    private static final int RESAMPLES = 2_000;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * @param runs of each, what each talk came to; at least one of each
     * @param seed of the resampling
     */
    public static Interval mean(List<double[]> runs, long seed) {
        Require.notEmpty("runs", runs);
        if (runs.stream().anyMatch(run -> run.length == 0)) {
            throw new IllegalArgumentException("a run has no talk");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int r = 0; r < runs.size(); r++) {
                double[] run = runs.get(random.nextInt(runs.size()));
                double own = 0;
                for (int t = 0; t < run.length; t++) {
                    own += run[random.nextInt(run.length)];
                }
                sum += own / run.length;
            }
            means[i] = sum / runs.size();
        }
        Arrays.sort(means);
        return new Interval(
                runs.stream()
                        .mapToDouble(run -> Arrays.stream(run).average().orElseThrow())
                        .average()
                        .orElseThrow(),
                percentile(means, TAIL),
                percentile(means, 1 - TAIL));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
