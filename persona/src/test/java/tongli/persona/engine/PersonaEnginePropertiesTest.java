package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.persona.BagOfWords;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;

class PersonaEnginePropertiesTest {

    private static final List<Scenario> SCENARIOS = ScenarioLibrary.bundled().all();
    private static final PersonaEngine ENGINE = new PersonaEngine(new BagOfWords());

    @Property(tries = 150)
    void anyTalkKeepsTheStateInRangeRepeatsNoLineAndLeaksNothing(
            @ForAll("scenarios") Scenario scenario, @ForAll("talks") List<LearnerInput> talk, @ForAll long seed) {
        PersonaTurn turn = ENGINE.open(scenario, seed);
        Set<String> said = new HashSet<>(Set.of(turn.text()));
        for (LearnerInput input : talk) {
            PersonaState before = turn.state();
            if (before.left()) {
                return;
            }
            turn = ENGINE.respond(scenario, before, input, seed);
            assertThat(said.add(turn.text())).as("said once: %s", turn.text()).isTrue();
            assertThat(turn.thought()).isNotBlank();
            assertThat(Math.abs(turn.state().inner().trust() - before.inner().trust()))
                    .isLessThanOrEqualTo(0.15 + 1e-9);
            assertThat(turn.state().emotion().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isBetween(0.999, 1.001);
            assertNothingUntold(scenario, turn);
        }
    }

    @Property(tries = 60)
    void theSameTalkAndSeedGiveTheSameTurns(
            @ForAll("scenarios") Scenario scenario, @ForAll("talks") List<LearnerInput> talk, @ForAll long seed) {
        assertThat(transcript(scenario, talk, seed)).isEqualTo(transcript(scenario, talk, seed));
    }

    private static List<String> transcript(Scenario scenario, List<LearnerInput> talk, long seed) {
        List<String> lines = new ArrayList<>();
        PersonaTurn turn = ENGINE.open(scenario, seed);
        for (LearnerInput input : talk) {
            if (!turn.state().left()) {
                turn = ENGINE.respond(scenario, turn.state(), input, seed);
                lines.add(turn.behaviour()
                        + turn.text()
                        + turn.thought()
                        + turn.state().inner());
            }
        }
        return lines;
    }

    /** No words of a level that was not told: its own lines may be said only at that depth. */
    private static void assertNothingUntold(Scenario scenario, PersonaTurn turn) {
        for (Topic topic : scenario.topics()) {
            for (int number = turn.state().told(topic.id()) + 1; number <= Topic.DEPTH; number++) {
                Level level = topic.level(number);
                List<Line> secret = new ArrayList<>(level.disclose());
                secret.addAll(level.elaborate());
                if (number > 1) {
                    secret.addAll(level.correct());
                }
                assertThat(secret).noneMatch(line -> turn.text().endsWith(line.say()));
            }
        }
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Arbitraries.of(SCENARIOS);
    }

    @Provide
    Arbitrary<List<LearnerInput>> talks() {
        return Talks.any(SCENARIOS);
    }
}
