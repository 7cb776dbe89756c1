package tongli.camp.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.policy.RulePolicy;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.World;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class ReadersTest {
    private static final List<Person> PEOPLE =
            People.bundled().of(Split.TRAINING, List.of(Language.EN), List.of(Difficulty.NORMAL));

    @Test
    void whatIsTrueMostOftenIsAnsweredAlways() {
        var majority = Readers.all(ReadingTask.FEELING, PEOPLE, 5).get("majority");
        Reading reading = new Reading(ReadingTask.FEELING, PEOPLE, 5, 10, 1);
        List<ReadTurn> turns = reading.of(majority);
        int answer = turns.get(0).answer();
        int[] counts = new int[ReadingTask.FEELING.choices()];
        turns.forEach(turn -> counts[turn.truth()]++);
        assertThat(turns).allMatch(turn -> turn.answer() == answer);
        for (int count : counts) {
            assertThat(count).isLessThanOrEqualTo(counts[answer]);
        }
    }

    @Test
    void theRulesExpressWhatTheRulesWouldSay() {
        World world = new World(PEOPLE.get(0), RewardWeights.USUAL, 5);
        double[] sight = world.sight(world.begin(3));
        SplittableRandom random = new SplittableRandom(1);
        int answer = Readers.all(ReadingTask.EXPRESSION, PEOPLE, 5).get("rules").act(sight, random);
        Response said = Response.all().get(new RulePolicy().act(sight, random));
        Response meant = Truth.response(answer);
        assertThat(meant.strategy()).isEqualTo(said.strategy());
        assertThat(meant.depth()).isEqualTo(said.depth());
    }
}
