package tongli.camp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.evaluate.TalkResult;
import tongli.camp.people.People;
import tongli.camp.people.Split;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.core.Language;
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
    void theStockSkilledLearnerReflectsTwiceForEachQuestion() {
        List<TalkResult> skilled = AMONG.of(new SkilledPolicy(TalkEnv.USUAL_LIMIT));
        for (TalkResult talk : skilled) {
            for (int turn = 0; turn < talk.said().size(); turn++) {
                assertThat(talk.said().get(turn).strategy().code().equals("question"))
                        .isEqualTo(turn % 3 == 2);
            }
        }
    }
}
