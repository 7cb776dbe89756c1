package tongli.learning.agreement;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap over units (Efron and Tibshirani, 1993, chapter 13): {@value #DRAWS} draws with a fixed seed. A draw
 * in which the figure is undefined is left out.
 *
 * @param units how many there are
 */
record Bootstrap(int units, long seed) {
    static final int DRAWS = 1_000;

    private static final double TAIL = 0.025;

    /** @param statistic of the units with these numbers, in which one may stand several times */
    Figure of(ToDoubleFunction<int[]> statistic) {
        int[] all = new int[units];
        Arrays.setAll(all, i -> i);
        double value = statistic.applyAsDouble(all);
        if (units == 0 || Double.isNaN(value)) {
            return new Figure(Double.NaN, Double.NaN, Double.NaN);
        }
        Random random = new Random(seed);
        double[] drawn = new double[DRAWS];
        int defined = 0;
        int[] sample = new int[units];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.setAll(sample, i -> random.nextInt(units));
            double one = statistic.applyAsDouble(sample);
            if (!Double.isNaN(one)) {
                drawn[defined++] = one;
            }
        }
        double[] sorted = Arrays.copyOf(drawn, defined);
        Arrays.sort(sorted);
        return defined == 0
                ? new Figure(value, Double.NaN, Double.NaN)
                : new Figure(value, sorted[(int) (TAIL * defined)], sorted[(int) Math.ceil((1 - TAIL) * defined) - 1]);
    }
}
