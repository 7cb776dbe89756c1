package tongli.camp.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a policy does, over all talks of all its runs.
 *
 * @param policy its name
 * @param runs of training, each its own seed; 1 where nothing was trained
 * @param talks of each run
 * @param won the return
 * @param trust at the end
 * @param eased distress
 * @param told levels of all topics
 * @param deepest level of any
 * @param left share of talks that the other left
 */
public record Summary(
        String policy,
        int runs,
        int talks,
        Interval won,
        Interval trust,
        Interval eased,
        Interval told,
        Interval deepest,
        Interval left) {
    private static final long SEED = 1;

    /** @param runs at least one, each with as many talks */
    public static Summary of(String policy, List<List<TalkResult>> runs) {
        return new Summary(
                policy,
                runs.size(),
                runs.get(0).size(),
                mean(runs, TalkResult::won),
                mean(runs, TalkResult::trust),
                mean(runs, TalkResult::eased),
                mean(runs, TalkResult::told),
                mean(runs, TalkResult::deepest),
                mean(runs, talk -> talk.left() ? 1 : 0));
    }

    private static Interval mean(List<List<TalkResult>> runs, ToDoubleFunction<TalkResult> what) {
        return Bootstrap.mean(
                runs.stream()
                        .map(run -> run.stream().mapToDouble(what).toArray())
                        .toList(),
                SEED);
    }

    /** Which share of the way from another policy to a bound this one goes, by their mean returns; more than 1 lies beyond the bound. */
    public double gapClosed(Summary from, Summary bound) {
        return (won.mean() - from.won.mean()) / (bound.won.mean() - from.won.mean());
    }
}
