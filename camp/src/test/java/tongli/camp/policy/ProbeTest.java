package tongli.camp.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.evaluate.TalkResult;
import tongli.camp.people.People;
import tongli.camp.people.Split;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class ProbeTest {
    private static final Evaluation AMONG = new Evaluation(
            People.bundled().of(Split.DEVELOPMENT, List.of(Language.ZH), List.of(Difficulty.values())),
            RewardWeights.USUAL,
            TalkEnv.USUAL_LIMIT,
            4,
            1);
    private static final double RULES = won(new RulePolicy());

    private static double won(Policy<double[], Integer> policy) {
        return AMONG.of(policy).stream().mapToDouble(TalkResult::won).average().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Probe.class)
    void whoeverSaysTheSameOverAndOverLosesToWhoeverListens(Probe probe) {
        assertThat(won(probe)).isLessThan(0.75 * RULES);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORMULA", "CHEER"})
    void stockPhrasesWinLessThanNothing(Probe probe) {
        assertThat(won(probe)).isNegative();
    }

    @Test
    void theParrotTakesTurns() {
        assertThat(AMONG.of(Probe.PARROT).get(0).said().stream().distinct()).hasSize(2);
    }
}
