package tongli.cli.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.cli.persona.RankedReplies.Pair;
import tongli.learning.coaching.RatedReply;

class RankedRepliesTest {
    private final RatedReply alone = reply("a", "one word or four", 6);
    private final RatedReply most = reply("b", "some words", 4);
    private final RatedReply middle = reply("b", "three more words", 2.5);
    private final RatedReply least = reply("b", "no", 1);
    private final RatedReply little = reply("c", "these are five words long", 0);
    private final RatedReply less = reply("d", "short", 0);

    private final List<RatedReply> all = List.of(alone, middle, least, most, little, less);

    @Test
    void ofOnePostTheMostAndTheLeastEmpathicAreCompared() {
        assertThat(RankedReplies.ofSamePost(all, 3)).containsExactly(new Pair(most, least));
        assertThat(RankedReplies.ofSamePost(all, 3.1)).isEmpty();
    }

    @Test
    void ofTwoPostsThoseOfLikeLengthAreComparedAndNoneTwice() {
        assertThat(RankedReplies.ofEqualLength(all, 4, 0))
                .containsExactly(new Pair(alone, little), new Pair(most, less));
        assertThat(RankedReplies.ofEqualLength(List.of(alone, most, less), 4, 0))
                .containsExactly(new Pair(alone, less));
    }

    private static RatedReply reply(String post, String words, double empathy) {
        return new RatedReply(post, "any", words, empathy);
    }
}
