package tongli.camp.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tongli.core.MeanAndDeviation;
import tongli.core.Require;

/**
 * What a policy did: every talk of each of its runs. Policies that were evaluated together had the same talks, and are compared talk by
 * talk. Intervals tell of other trainings and other luck with these very persons, and of nobody else. Immutable.
 *
 * @param policy its name
 * @param runs of training, each its own seed, one where nothing was trained; all with the same talks, in the same order
 */
public record Played(String policy, List<List<TalkResult>> runs) {
    private static final long SEED = 1;

    public Played {
        runs = Require.notEmpty("runs", runs).stream().map(List::copyOf).toList();
        for (List<TalkResult> run : runs) {
            if (!cells(run, talk -> true).equals(cells(runs.get(0), talk -> true))) {
                throw new IllegalArgumentException(
                        "the runs of %s did not have the same talks; evaluate them together".formatted(policy));
            }
        }
    }

    /** The mean of a number of each talk. */
    public Interval mean(ToDoubleFunction<TalkResult> what) {
        return Bootstrap.mean(scores(what, talk -> true), SEED);
    }

    /** The deviation of the runs' mean returns, each run a seed: how much of a figure is the seed's; not a number for fewer than two runs. */
    public double deviation() {
        double[] means = runs.stream()
                .mapToDouble(run ->
                        run.stream().mapToDouble(TalkResult::won).average().orElseThrow())
                .toArray();
        return MeanAndDeviation.of(means).deviation();
    }

    /**
     * The same of some talks alone.
     *
     * @param which at least one of each run
     */
    public Played only(Predicate<TalkResult> which) {
        return new Played(
                policy,
                runs.stream().map(run -> run.stream().filter(which).toList()).toList());
    }

    /** How much more this wins than another. */
    public Interval above(Played other) {
        return Bootstrap.difference(won(talk -> true), other.won(talk -> true), SEED);
    }

    /** The same with each person alone, by scenario, in both languages and at all difficulties together. */
    public Map<String, Interval> aboveByPerson(Played other) {
        Map<String, Interval> differences = new LinkedHashMap<>();
        runs.get(0).stream().map(Played::scenario).distinct().forEach(scenario -> {
            Predicate<TalkResult> with = talk -> scenario(talk).equals(scenario);
            differences.put(scenario, Bootstrap.difference(won(with), other.won(with), SEED));
        });
        return differences;
    }

    /**
     * Which share of the way from another policy to a bound this goes, by mean returns: more than 1 lies beyond the bound. It says little where
     * the bound does not clearly win more than the other.
     */
    public Interval gapClosed(Played from, Played bound) {
        Predicate<TalkResult> all = talk -> true;
        return Bootstrap.of(
                List.of(won(all), from.won(all), bound.won(all)),
                means -> (means[0] - means[1]) / (means[2] - means[1]),
                SEED);
    }

    private static String scenario(TalkResult talk) {
        return talk.person().scenario().id();
    }

    private Scores won(Predicate<TalkResult> which) {
        return scores(TalkResult::won, which);
    }

    private Scores scores(ToDoubleFunction<TalkResult> what, Predicate<TalkResult> which) {
        return new Scores(
                cells(runs.get(0), which),
                runs.stream()
                        .map(run -> byPerson(run, which).values().stream()
                                .map(talks -> talks.stream().mapToDouble(what).toArray())
                                .toArray(double[][]::new))
                        .toList());
    }

    private static List<Scores.Cell> cells(List<TalkResult> run, Predicate<TalkResult> which) {
        List<Scores.Cell> cells = new ArrayList<>();
        byPerson(run, which)
                .forEach((person, talks) -> cells.add(new Scores.Cell(
                        person, talks.stream().map(TalkResult::seed).toList())));
        return cells;
    }

    private static Map<String, List<TalkResult>> byPerson(List<TalkResult> run, Predicate<TalkResult> which) {
        Map<String, List<TalkResult>> byPerson = new LinkedHashMap<>();
        run.stream()
                .filter(which)
                .forEach(talk -> byPerson.computeIfAbsent(talk.person().name(), any -> new ArrayList<>())
                        .add(talk));
        return byPerson;
    }
}
