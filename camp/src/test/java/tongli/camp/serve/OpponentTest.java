package tongli.camp.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.adversary.Adversary;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.evaluate.TalkResult;
import tongli.camp.people.People;
import tongli.camp.people.Split;
import tongli.camp.policy.Policy;
import tongli.camp.policy.Probe;
import tongli.camp.policy.SkilledPolicy;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

/** The trained listener as an opponent: people must tell it from whoever says the same over and over, and cannot be driven away by it. */
class OpponentTest {
    private static final Evaluation AMONG = new Evaluation(
            People.bundled().of(Split.DEVELOPMENT, List.of(Language.values()), List.of(Difficulty.NORMAL)),
            RewardWeights.USUAL,
            TalkEnv.USUAL_LIMIT,
            4,
            1);
    private static final Policy<double[], Integer> LISTENER =
            TrainedListener.bundled().policy();

    private static double won(List<TalkResult> talks) {
        return talks.stream().mapToDouble(TalkResult::won).average().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Probe.class)
    void peopleTellItFromAProbe(Probe probe) {
        assertThat(won(AMONG.of(LISTENER))).isGreaterThan(1.25 * won(AMONG.of(probe)));
    }

    @Test
    void itWinsMoreThanTheStockSkilledLearner() {
        assertThat(won(AMONG.of(LISTENER))).isGreaterThan(won(AMONG.of(new SkilledPolicy(TalkEnv.USUAL_LIMIT))) + 2);
    }

    @Test
    void nobodyLeavesIt() {
        assertThat(AMONG.of(LISTENER)).noneMatch(TalkResult::left);
        assertThat(AMONG.of(LISTENER, Adversary.byChance())).noneMatch(TalkResult::left);
    }
}
