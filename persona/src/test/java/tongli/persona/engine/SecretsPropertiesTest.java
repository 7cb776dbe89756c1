package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tongli.persona.BagOfWords;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;

/** Nothing is heard before it is told, whoever talks, however long and however hard it is. */
class SecretsPropertiesTest {

    private static final List<Scenario> SCENARIOS = ScenarioLibrary.bundled().all();
    private static final int TURNS = 70;
    private static final Map<Scenario, Secrets> SECRETS =
            SCENARIOS.stream().collect(Collectors.toMap(Function.identity(), Secrets::new));
    private static final PersonaEngine ENGINE = new PersonaEngine(new BagOfWords());

    @Property(tries = 100)
    void noReplyGivesAwayWhatIsUntold(
            @ForAll @IntRange(max = 23) int person, @ForAll Difficulty difficulty, @ForAll long seed) {
        Random random = new Random(seed);
        Scenario scenario = SCENARIOS.get(person);
        Scenario played = difficulty.bend(scenario);
        PersonaTurn turn = ENGINE.open(played, seed);
        StringBuilder heard = new StringBuilder();
        for (int i = 0; i < TURNS && !turn.state().left(); i++) {
            PersonaState before = turn.state();
            LearnerInput input = Talks.fishing(scenario, random);
            if (input instanceof LearnerInput.Said said) {
                heard.append(said.text()).append('\n');
            }
            turn = ENGINE.respond(played, before, input, seed);
            assertThat(SECRETS.get(scenario)
                            .in(turn.text(), turn.state().topic(), told(before, turn), heard.toString()))
                    .as("%s/%s: %s", scenario.id(), scenario.language().code(), turn.text())
                    .isEmpty();
        }
    }

    /** A fact is answered by what was told before it was asked for. */
    private static Map<String, Integer> told(PersonaState before, PersonaTurn turn) {
        return turn.disclosure().isPresent() ? turn.state().told() : before.told();
    }

    /** That the search finds what it looks for: every line that tells a level gives it away to whoever was not told. */
    @Test
    void everyTellingLineIsFoundOut() {
        for (Scenario scenario : SCENARIOS) {
            for (Topic topic : scenario.topics()) {
                for (int number = 1; number <= Topic.DEPTH; number++) {
                    Level level = topic.level(number);
                    String telling = level.disclose().get(0).say();
                    Map<String, Integer> untold = Map.of(topic.id(), number - 1);
                    assertThat(SECRETS.get(scenario).in("Well. " + telling, topic.id(), untold, ""))
                            .isNotEmpty();
                    if (number > 1) {
                        assertThat(SECRETS.get(scenario).in(level.fact(), topic.id(), untold, ""))
                                .as(scenario.id() + level.fact())
                                .isNotEmpty();
                    }
                }
            }
        }
    }

    /** The same over every line that may be said before a level is told, so that no talk has to stumble on it. */
    @Test
    void noLineOfNoTopicOrOfADeflectionNamesWhatIsUntold() {
        for (Scenario scenario : SCENARIOS) {
            for (Topic topic : scenario.topics()) {
                List.of(topic.deflect().early(), topic.test().early(), topic.pushBack()).stream()
                        .flatMap(List::stream)
                        .forEach(line -> assertThat(SECRETS.get(scenario).in(line.say(), topic.id(), Map.of(), ""))
                                .as(
                                        "%s/%s %s",
                                        scenario.id(), scenario.language().code(), line.id())
                                .isEmpty());
                List.of(topic.deflect().deep(), topic.test().deep()).stream()
                        .flatMap(List::stream)
                        .forEach(line -> assertThat(
                                        SECRETS.get(scenario).in(line.say(), topic.id(), Map.of(topic.id(), 2), ""))
                                .as(
                                        "%s/%s %s",
                                        scenario.id(), scenario.language().code(), line.id())
                                .isEmpty());
            }
        }
    }
}
