package tongli.camp.esconv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.camp.net.Mlp;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.camp.train.Demonstrations;
import tongli.core.Strategy;

/** All lines are written for these tests. */
class SupportTalkTest {
    private static SupportTurn seeks(String text) {
        return new SupportTurn(false, text, Optional.empty());
    }

    private static SupportTurn supports(String strategy, String text) {
        return new SupportTurn(true, text, Optional.of(strategy));
    }

    private static final SupportTalk TALK = new SupportTalk(List.of(
            supports("Greeting", "Hello there ."),
            seeks("My landlord sold the flat ."),
            seeks("Am I making too much of it ?"),
            supports("Question", "What did he say to you ?"),
            seeks("Two weeks and out ."),
            supports("Reflection of feelings", "It sounds like the floor went from under you .")));

    private static int response(Strategy strategy, Depth depth) {
        return new Response(strategy, depth, About.STAY).index();
    }

    @Test
    void whatSupportersDidIsShownWithWhatCouldBeHeard() {
        Demonstrations shown = SupportTalk.shown(List.of(TALK));
        assertThat(shown.actions())
                .containsExactly(
                        response(Strategy.QUESTION, Depth.PLAIN),
                        response(Strategy.REFLECTION_OF_FEELINGS, Depth.DEEP));
        double[] first = shown.observations().get(0);
        assertThat(first[Sight.ASKED]).isEqualTo(1);
        assertThat(first[Sight.LENGTH]).isEqualTo((27 + 1 + 28) / 200.0);
        assertThat(first[Sight.TURN]).isEqualTo(1 / 3.0); // the greeting has passed
        double[] second = shown.observations().get(1);
        assertThat(second[Sight.ASKED]).isZero();
        assertThat(Sight.said(second, new Response(Strategy.QUESTION, Depth.PLAIN, About.STAY)))
                .isTrue();
        for (int i = 0; i < second.length; i++) {
            assertThat(Sight.isHeard(i) || second[i] == 0).isTrue();
        }
    }

    @Test
    void howDeepALineGoesIsToldByItsWords() {
        assertThat(named("Question", "Did you sleep ?")).isEqualTo(response(Strategy.QUESTION, Depth.GENERIC));
        assertThat(named("Restatement or Paraphrasing", "So two weeks , and then where ?"))
                .isEqualTo(response(Strategy.RESTATEMENT, Depth.DEEP));
        assertThat(named("Reflection of feelings", "I understand ."))
                .isEqualTo(response(Strategy.REFLECTION_OF_FEELINGS, Depth.GENERIC));
        assertThat(named("Self-disclosure", "I lost a flat once ."))
                .isEqualTo(response(Strategy.SELF_DISCLOSURE, Depth.PLAIN));
        assertThat(named("Providing Suggestions or Information", "You could ring the council ."))
                .isEqualTo(response(Strategy.PROVIDING_SUGGESTIONS, Depth.GENERIC));
        assertThat(named("Providing Suggestions or Information", "Would you like to hear what helped me ?"))
                .isEqualTo(response(Strategy.PROVIDING_SUGGESTIONS, Depth.PLAIN));
        assertThat(named("Providing Suggestions or Information", "The council keeps a list of flats ."))
                .isEqualTo(response(Strategy.INFORMATION, Depth.GENERIC));
        assertThat(Named.response(supports("Others", "Bye ."))).isEmpty();
    }

    private static int named(String strategy, String text) {
        return Named.response(supports(strategy, text)).orElseThrow().index();
    }

    @Test
    void whatCouldNotBeHeardHasNoWeight() {
        int[] sizes = {Sight.SPACE.width(), 8, Response.all().size()};
        Mlp net = new Watched(List.of(TALK), "0").clone(sizes, 2, 1);
        double[] heard = Sight.heard("Two weeks and out .", 0.5, List.of());
        double[] more = heard.clone();
        more[Sight.DANGER] = 1;
        more[Sight.DEEPEST] = 0.75;
        more[0] = 1;
        assertThat(net.apply(more)).isEqualTo(net.apply(heard));
        more[Sight.ASKED] = 1;
        assertThat(net.apply(more)).isNotEqualTo(net.apply(heard));
    }
}
