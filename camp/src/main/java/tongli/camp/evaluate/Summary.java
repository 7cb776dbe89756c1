package tongli.camp.evaluate;

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

    public static Summary of(Played played) {
        return new Summary(
                played.policy(),
                played.runs().size(),
                played.runs().get(0).size(),
                played.mean(TalkResult::won),
                played.mean(TalkResult::trust),
                played.mean(TalkResult::eased),
                played.mean(TalkResult::told),
                played.mean(TalkResult::deepest),
                played.mean(talk -> talk.left() ? 1 : 0));
    }
}
