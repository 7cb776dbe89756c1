package tongli.camp.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tongli.camp.people.People;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class PlannerTest {
    private static World world(int turns) {
        return new World(
                People.bundled().find("quarrel", Language.EN, Difficulty.NORMAL).orElseThrow(),
                RewardWeights.USUAL,
                turns);
    }

    /** A beam that keeps every way is an exhaustive search. */
    @Test
    void aBeamWideEnoughFindsTheBestTalkOfTwoTurns() {
        World world = world(2);
        double best = Double.NEGATIVE_INFINITY;
        for (Response first : Response.all()) {
            Outcome one = world.step(world.begin(5), first);
            for (Response second : Response.all()) {
                best = Math.max(
                        best, one.reward() + world.step(one.after(), second).reward());
            }
        }
        assertThat(new Planner(Response.all().size(), 0).plan(world, 5).won()).isCloseTo(best, within(1e-12));
    }

    @Test
    void aPlanComesTrueWhenItIsFollowed() {
        World world = world(8);
        Planner.Plan plan = new Planner(4, 2).plan(world, 9);
        Talk talk = world.begin(9);
        double won = 0;
        for (Response response : plan.said()) {
            Outcome outcome = world.step(talk, response);
            won += outcome.reward();
            talk = outcome.after();
        }
        assertThat(won).isCloseTo(plan.won(), within(1e-9));
        assertThat(talk.last().state()).isEqualTo(plan.last().last().state());
    }
}
