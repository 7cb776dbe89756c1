package tongli.learning.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import tongli.core.Require;
import tongli.learning.agreement.Figure;

/**
 * 95 % intervals by the percentile bootstrap over persons, each with all their cases (Efron, 1979; the cluster bootstrap of Davison and
 * Hinkley, 1997, section 3.8).
 *
 * @param seed the same for figures that are to be compared, which are then of the same draws
 */
record PersonBootstrap(long seed) {
    private static final int DRAWS = 1_000;

    /**
     * @param persons of each case, at least one
     * @param statistic of the cases of these numbers, in which one may stand several times
     */
    Figure of(List<String> persons, ToDoubleFunction<int[]> statistic) {
        Require.notEmpty("persons", persons);
        Map<String, List<Integer>> cases = new LinkedHashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            cases.computeIfAbsent(persons.get(i), any -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> pool = new ArrayList<>(cases.values());
        Random random = new Random(seed);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Integer> sample = new ArrayList<>();
            for (int i = 0; i < pool.size(); i++) {
                sample.addAll(pool.get(random.nextInt(pool.size())));
            }
            drawn[draw] = statistic.applyAsDouble(
                    sample.stream().mapToInt(Integer::intValue).toArray());
        }
        Arrays.sort(drawn);
        int[] all = new int[persons.size()];
        Arrays.setAll(all, i -> i);
        return new Figure(statistic.applyAsDouble(all), drawn[(int) (0.025 * DRAWS)], drawn[(int) (0.975 * DRAWS) - 1]);
    }
}
