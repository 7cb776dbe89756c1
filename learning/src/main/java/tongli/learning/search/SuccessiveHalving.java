package tongli.learning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.core.Require;

/**
 * Random search with successive halving: many settings are drawn and trained for few passes, the better third again for three times as
 * many, and so on. Each round has about the same share of the budget. A round trains anew, for how rates fall hangs on how many
 * passes there will be. All that is drawn follows from the seed. Immutable.
 *
 * <p>Source: Jamieson and Talwalkar, "Non-stochastic best arm identification and hyperparameter optimization", AISTATS 2016, with η = 3.
 *
 * @param ranges one a knob
 * @param budget passes of all trainings together, at most; at least as many as one trial needs in all rounds
 * @param fewest passes of a trial in the first round, at least 1
 * @param most passes of a trial in the last round at most, at least {@code fewest}
 */
public record SuccessiveHalving(List<Range> ranges, int budget, int fewest, int most, long seed) {
    private static final int ETA = 3;

    public SuccessiveHalving {
        ranges = Require.notEmpty("ranges", ranges);
        if (ranges.stream().map(Range::knob).distinct().count() < ranges.size()) {
            throw new IllegalArgumentException("a setting is searched by two ranges; give each one");
        }
        Require.inRange("fewest", fewest, 1, 1000);
        Require.inRange("most", most, fewest, 1000);
        Require.inRange("budget", budget, 1, 1_000_000);
        if (costOf(2, fewest, most) > budget) {
            throw new IllegalArgumentException(
                    "the budget is %d passes, but two trials cost %d; give more, or shorter trials"
                            .formatted(budget, costOf(2, fewest, most)));
        }
    }

    /** Tries one setting. */
    public interface Training {
        /**
         * @param round from 1
         * @return the score in [0, 1], more is better
         * @throws IOException if something cannot be read or written
         */
        double score(Trial trial, int round, int passes) throws IOException;
    }

    /** Told as it goes on. */
    public interface Progress {
        /** Before a trial. @param spent passes so far */
        void trial(Trial trial, int round, int passes, int spent);

        void reached(Result result);
    }

    /** How many trials there are in each round, the first first. */
    List<Integer> sizes() {
        int trials = 2;
        while (costOf(trials + 1, fewest, most) <= budget) {
            trials++;
        }
        return sizes(trials, fewest, most);
    }

    private static List<Integer> sizes(int trials, int fewest, int most) {
        List<Integer> sizes = new ArrayList<>(List.of(trials));
        for (int passes = fewest * ETA, left = trials; passes <= most && left > 1; passes *= ETA) {
            left = Math.max(1, left / ETA);
            sizes.add(left);
        }
        return sizes;
    }

    private static long costOf(int trials, int fewest, int most) {
        long cost = 0;
        long passes = fewest;
        for (int size : sizes(trials, fewest, most)) {
            cost += size * passes;
            passes *= ETA;
        }
        return cost;
    }

    /** The settings of the first round. */
    List<Trial> drawn() {
        Random random = new Random(seed);
        List<Trial> trials = new ArrayList<>();
        for (int number = 1; number <= sizes().get(0); number++) {
            Map<Knob, Double> settings = new EnumMap<>(Knob.class);
            for (Range range : ranges) {
                settings.put(range.knob(), range.draw(random));
            }
            trials.add(new Trial(number, settings));
        }
        return trials;
    }

    /**
     * All results, in the order in which they were reached. The {@linkplain #winner winner} is of the last round.
     *
     * @throws IOException as the training
     */
    public List<Result> run(Training training, Progress progress) throws IOException {
        List<Result> all = new ArrayList<>();
        List<Trial> trials = drawn();
        int passes = fewest;
        int spent = 0;
        List<Integer> sizes = sizes();
        for (int round = 1; round <= sizes.size(); round++) {
            List<Result> reached = new ArrayList<>();
            for (Trial trial : trials) {
                progress.trial(trial, round, passes, spent);
                Result result = new Result(trial, round, passes, training.score(trial, round, passes));
                reached.add(result);
                progress.reached(result);
                spent += passes;
            }
            all.addAll(reached);
            if (round < sizes.size()) {
                trials = best(reached).stream()
                        .limit(sizes.get(round))
                        .map(Result::trial)
                        .toList();
                passes *= ETA;
            }
        }
        return all;
    }

    /** Best first; of equals the one that was drawn first. */
    private static List<Result> best(List<Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(Result::score).reversed())
                .toList();
    }

    /** The best of the last round. @param results as {@link #run} tells them */
    public static Result winner(List<Result> results) {
        int last = results.stream().mapToInt(Result::round).max().orElseThrow();
        return best(results.stream().filter(result -> result.round() == last).toList())
                .get(0);
    }
}
