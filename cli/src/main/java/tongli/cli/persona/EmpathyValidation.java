package tongli.cli.persona;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tongli.learning.coaching.RatedReply;
import tongli.learning.reading.BootstrapRate;
import tongli.persona.check.Anybody;
import tongli.persona.check.ReplyCheck;
import tongli.persona.scenario.Scenario;

/**
 * Whether a reply that EPITOME's labels call more empathic moves trust more ({@link RankedReplies} says which are compared). Each is the first answer to its post, told by
 * {@link Anybody}.
 *
 * <p>Target: in {@value #SHARE} of the comparisons.
 */
record EmpathyValidation(List<Comparison> comparisons, List<String> missed) implements Validation {
    private static final double SHARE = 0.75;
    private static final long SEED = 1;

    /**
     * Pairs of a higher and a lower reply.
     *
     * @param right in how many the higher one moves trust more
     * @param tied in how many both move it alike
     * @param low with {@code high}: the 95 % bootstrap interval of the share that is right, drawn by posts
     * @param moved how far the higher ones move trust, on average
     * @param movedLower that of the lower ones
     */
    record Comparison(
            String what,
            int pairs,
            int right,
            int tied,
            double share,
            double low,
            double high,
            double moved,
            @JsonProperty("moved_lower") double movedLower) {}

    private record Moved(RankedReplies.Pair pair, double higher, double lower) {}

    static EmpathyValidation run(List<RatedReply> replies, ReplyCheck check) {
        List<Comparison> comparisons = new ArrayList<>();
        compare("same post, any difference", RankedReplies.ofSamePost(replies, 1), check, comparisons);
        compare("same post, 2 or more apart", RankedReplies.ofSamePost(replies, 2), check, comparisons);
        compare("two posts, 3 or more against 0", RankedReplies.ofEqualLength(replies, 3, 0), check, comparisons);
        List<String> missed = comparisons.stream()
                .filter(one -> one.share() < SHARE)
                .map(one -> "%s: the more empathic reply moves trust more in %d of %d; the target is %.0f %%"
                        .formatted(one.what(), one.right(), one.pairs(), 100 * SHARE))
                .toList();
        return new EmpathyValidation(comparisons, missed);
    }

    private static void compare(
            String what, List<RankedReplies.Pair> pairs, ReplyCheck check, List<Comparison> comparisons) {
        if (pairs.isEmpty()) {
            return; // such data hold nothing to compare in this way
        }
        Scenario anybody = Anybody.onAForum();
        List<Moved> moved = pairs.stream()
                .map(pair -> new Moved(pair, moved(pair.higher(), anybody, check), moved(pair.lower(), anybody, check)))
                .toList();
        BootstrapRate rate = BootstrapRate.of(
                moved.stream().map(one -> one.pair().higher().postId()).toList(),
                moved.stream().map(one -> one.higher() > one.lower()).toList(),
                SEED);
        comparisons.add(new Comparison(
                what,
                rate.total(),
                rate.hits(),
                (int) moved.stream()
                        .filter(one -> Double.compare(one.higher(), one.lower()) == 0)
                        .count(),
                rate.value(),
                rate.low(),
                rate.high(),
                moved.stream().mapToDouble(Moved::higher).average().orElseThrow(),
                moved.stream().mapToDouble(Moved::lower).average().orElseThrow()));
    }

    private static double moved(RatedReply reply, Scenario anybody, ReplyCheck check) {
        return check.trustMoved(anybody, Anybody.TOPIC, reply.post(), reply.reply());
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println(
                "| replies | pairs | the more empathic moves trust more (95 % interval) | alike | mean move, more empathic | less |");
        out.println("|---|---|---|---|---|---|");
        comparisons.forEach(one -> out.printf(
                "| %s | %d | %.1f %% (%.1f–%.1f) | %d | %+.3f | %+.3f |%n",
                one.what(),
                one.pairs(),
                100 * one.share(),
                100 * one.low(),
                100 * one.high(),
                one.tied(),
                one.moved(),
                one.movedLower()));
    }
}
