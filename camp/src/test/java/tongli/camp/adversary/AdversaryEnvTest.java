package tongli.camp.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tongli.camp.env.Env;
import tongli.camp.env.EnvContract;
import tongli.camp.env.Step;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.evaluate.TalkResult;
import tongli.camp.people.EvenCasting;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.policy.RulePolicy;
import tongli.camp.talk.Conduct;
import tongli.camp.talk.Guard;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Stance;
import tongli.camp.talk.World;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class AdversaryEnvTest extends EnvContract<Integer> {
    private static final int LIMIT = 12;
    private static final List<Person> PEOPLE =
            People.bundled().of(Split.TRAINING, List.of(Language.EN), List.of(Difficulty.NORMAL));
    private static final Stance WITHHOLDS = new Stance(Guard.WITHHOLD, false);
    private static final Stance TURNS = new Stance(Guard.NONE, true);

    @Override
    protected Env<double[], Integer> world() {
        return new AdversaryEnv(new EvenCasting(PEOPLE), new RulePolicy(), RewardWeights.USUAL, LIMIT);
    }

    @Override
    protected Integer outside() {
        return Stance.all().size();
    }

    @Test
    void aPersonGuardsThemselvesInHalfOfTheirTurnsAtMost() {
        List<Stance> taken = new ArrayList<>();
        for (int turn = 0; turn < 40; turn++) {
            taken.add(Bounds.within(WITHHOLDS, taken));
        }
        for (int from = 0; from + Bounds.SPAN <= taken.size(); from++) {
            assertThat(taken.subList(from, from + Bounds.SPAN))
                    .filteredOn(stance -> stance.guard() != Guard.NONE)
                    .hasSize(Bounds.GUARDED);
        }
    }

    @Test
    void nobodyTurnsThisWayAndThatEachTurn() {
        List<Stance> taken = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) {
            taken.add(Bounds.within(turn % 2 == 0 ? TURNS : Stance.AS_WRITTEN, taken));
        }
        assertThat(taken)
                .extracting(Stance::lastFirst)
                .containsExactly(true, true, true, false, false, false, true, true);
    }

    /** Whoever takes no stance is the person as written: what the adversary loses is what the policy wins there. */
    @Test
    void whoTakesNoStanceIsThePersonAsWritten() {
        Person person = PEOPLE.get(0);
        Evaluation evaluation = new Evaluation(List.of(person), RewardWeights.USUAL, LIMIT, 3, 5);
        for (TalkResult talk : evaluation.of(new RulePolicy())) {
            Env<double[], Integer> world =
                    new AdversaryEnv(any -> person, new RulePolicy(), RewardWeights.USUAL, LIMIT);
            world.reset(talk.seed());
            double lost = 0;
            Step<double[]> step;
            do {
                step = world.step(Stance.AS_WRITTEN.index());
                lost -= step.reward();
            } while (!step.isOver());
            assertThat(lost).isCloseTo(talk.won(), within(1e-9));
        }
    }

    @Test
    void whoWithholdsTellsLessToTheSameListener() {
        Evaluation evaluation = new Evaluation(PEOPLE, RewardWeights.USUAL, LIMIT, 4, 5);
        Conduct withholds = (world, talk, taken, random) -> Bounds.within(WITHHOLDS, taken);
        assertThat(told(evaluation.of(new RulePolicy(), withholds))).isLessThan(told(evaluation.of(new RulePolicy())));
    }

    private static int told(List<TalkResult> talks) {
        return talks.stream().mapToInt(TalkResult::told).sum();
    }

    @Test
    void anAdversaryByChanceKeepsToTheBounds() {
        SplittableRandom random = new SplittableRandom(3);
        Person person = PEOPLE.get(1);
        World world = new World(person, RewardWeights.USUAL, LIMIT);
        List<Stance> taken = new ArrayList<>();
        for (int turn = 0; turn < 50; turn++) {
            taken.add(Adversary.byChance().next(world, world.begin(1), taken, random));
            assertThat(Bounds.guarded(taken)).isLessThanOrEqualTo(Bounds.GUARDED);
        }
    }
}
