package tongli.camp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.evaluate.TalkResult;
import tongli.camp.people.People;
import tongli.camp.people.Split;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Sight;
import tongli.camp.talk.TalkEnv;
import tongli.core.Language;
import tongli.core.Strategy;
import tongli.persona.PersonaBehaviour;
import tongli.persona.scenario.Difficulty;

class RulePolicyTest {
    private static final Evaluation AMONG = new Evaluation(
            People.bundled().of(Split.DEVELOPMENT, List.of(Language.EN), List.of(Difficulty.values())),
            RewardWeights.USUAL,
            TalkEnv.USUAL_LIMIT,
            4,
            7);

    private static double mean(List<TalkResult> results, ToDoubleFunction<TalkResult> what) {
        return results.stream().mapToDouble(what).average().orElseThrow();
    }

    @Test
    void whoListensDoesBetterThanWhoDoesAnything() {
        List<TalkResult> rules = AMONG.of(new RulePolicy());
        List<TalkResult> anything =
                AMONG.of((sight, random) -> random.nextInt(Response.all().size()));
        assertThat(mean(rules, TalkResult::won)).isGreaterThan(mean(anything, TalkResult::won) + 2);
        assertThat(mean(rules, TalkResult::trust)).isGreaterThan(0.5);
        assertThat(rules).noneMatch(TalkResult::left);
        assertThat(mean(anything, result -> result.left() ? 1 : 0)).isPositive();
    }

    @Test
    void theStockSkilledLearnerReflectsTwiceForEachQuestionOnceSomethingIsTold() {
        SkilledPolicy skilled = new SkilledPolicy(TalkEnv.USUAL_LIMIT);
        double[] sight = new double[Sight.SPACE.width()];
        for (int turn = 0; turn < TalkEnv.USUAL_LIMIT; turn++) {
            sight[Sight.TURN] = (double) turn / TalkEnv.USUAL_LIMIT;
            sight[Sight.TOLD_HERE] = 0.25;
            assertThat(said(skilled, sight).strategy() == Strategy.QUESTION).isEqualTo(turn % 3 == 2);
            sight[Sight.TOLD_HERE] = 0;
            assertThat(said(skilled, sight).strategy()).isEqualTo(Strategy.QUESTION);
        }
    }

    /** There is nothing yet to give back, nor a deed to value. */
    @Test
    void theRulesAskWhileNothingWasTold() {
        double[] sight = new double[Sight.SPACE.width()];
        Response open = new Response(Strategy.QUESTION, Depth.PLAIN, About.STAY);
        assertThat(said(new RulePolicy(), sight)).isEqualTo(open);
        sight[PersonaBehaviour.TEST.ordinal()] = 1;
        assertThat(said(new RulePolicy(), sight)).isEqualTo(open);
        sight[Sight.TOLD_HERE] = 1;
        sight[Sight.CAN_GO_ON] = 1;
        sight[PersonaBehaviour.TEST.ordinal()] = 0;
        assertThat(said(new RulePolicy(), sight)).isEqualTo(new Response(Strategy.QUESTION, Depth.PLAIN, About.ON));
    }

    private static Response said(Policy<double[], Integer> policy, double[] sight) {
        return Response.all().get(policy.act(sight, new SplittableRandom(1)));
    }
}
