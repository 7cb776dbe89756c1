package tongli.learning.coaching;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.core.Mechanism;

/**
 * A reply to a Reddit post with EPITOME's labels of all three mechanisms in one figure.
 *
 * @param postId what it answers
 * @param empathy the sum of the three levels, in [0, 6]; where a reply was labelled more than once, of their means
 */
public record RatedReply(String postId, String post, String reply, double empathy) {

    /** Each reply once, in the order of the first file. @throws IllegalArgumentException as {@link EpitomeReply#read} */
    public static List<RatedReply> read(Path folder) {
        Map<List<String>, RatedReply> rated = new LinkedHashMap<>();
        for (Mechanism mechanism : Mechanism.values()) {
            Map<List<String>, List<EpitomeReply>> once = EpitomeReply.read(folder, mechanism).stream()
                    .collect(Collectors.groupingBy(
                            reply -> List.of(reply.postId(), reply.replyId()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            once.forEach((ids, same) -> rated.merge(ids, of(same), RatedReply::plus));
        }
        return List.copyOf(rated.values());
    }

    private static RatedReply of(List<EpitomeReply> same) {
        EpitomeReply reply = same.get(0);
        return new RatedReply(
                reply.postId(),
                reply.post(),
                reply.reply(),
                same.stream().mapToInt(EpitomeReply::level).average().orElseThrow());
    }

    private RatedReply plus(RatedReply same) {
        return new RatedReply(postId, post, reply, empathy + same.empathy);
    }
}
