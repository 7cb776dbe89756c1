package tongli.cli.persona;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tongli.learning.coaching.RatedReply;

/** Pairs of replies of which one is labelled as more empathic. Stateless. */
final class RankedReplies {

    /** Two replies; they may answer different posts. */
    record Pair(RatedReply higher, RatedReply lower) {}

    private RankedReplies() {}

    /**
     * Of each post with several replies the most and the least empathic; the first of equals.
     *
     * @param apart by how much the sums of levels must differ, above 0
     */
    static List<Pair> ofSamePost(List<RatedReply> replies, double apart) {
        return replies.stream()
                .collect(Collectors.groupingBy(RatedReply::postId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Pair(most(same, 1), most(same, -1)))
                .filter(pair -> pair.higher().empathy() - pair.lower().empathy() >= apart)
                .toList();
    }

    private static RatedReply most(List<RatedReply> replies, int sign) {
        return replies.stream()
                .reduce((a, b) -> sign * b.empathy() > sign * a.empathy() ? b : a)
                .orElseThrow();
    }

    /**
     * Each reply of much empathy beside one of little to another post, the one nearest in number of words that is not taken yet: long replies
     * do more things, and length alone must not decide.
     *
     * @param from the least sum of levels that is much
     * @param to the greatest that is little
     */
    static List<Pair> ofEqualLength(List<RatedReply> replies, double from, double to) {
        List<RatedReply> free = new ArrayList<>(
                replies.stream().filter(reply -> reply.empathy() <= to).toList());
        List<Pair> pairs = new ArrayList<>();
        for (RatedReply higher : replies) {
            if (higher.empathy() >= from && !free.isEmpty()) {
                RatedReply lower = free.stream()
                        .min(Comparator.comparingInt(reply -> Math.abs(words(reply) - words(higher))))
                        .orElseThrow();
                free.remove(lower);
                pairs.add(new Pair(higher, lower));
            }
        }
        return pairs;
    }

    private static int words(RatedReply reply) {
        return reply.reply().strip().split("\\s+").length;
    }
}
