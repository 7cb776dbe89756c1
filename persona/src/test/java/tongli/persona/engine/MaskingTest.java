package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.persona.BagOfWords;
import tongli.persona.Given;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;
import tongli.understanding.MoveKind;

/** How much a persona keeps back, by the difficulty of the talk. */
class MaskingTest {

    private final PersonaEngine engine = new PersonaEngine(new BagOfWords());

    private static Scenario scenario(Language language) {
        return ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
    }

    /** A good listener for so many turns: what the author would have answered to the depth reached. */
    private List<PersonaTurn> listened(Scenario scenario, int turns) {
        List<PersonaTurn> said = new ArrayList<>(List.of(engine.open(scenario, 7)));
        for (int i = 0; i < turns; i++) {
            PersonaTurn last = said.get(said.size() - 1);
            Topic topic = scenario.topics().get(0);
            List<String> hear =
                    topic.level(Math.max(1, last.state().told(topic.id()))).hear();
            said.add(engine.respond(
                    scenario, last.state(), Given.said(hear.get(i % hear.size()), MoveKind.COMPLEX_REFLECTION, 1), 7));
        }
        return said;
    }

    @Test
    void reserveRaisesTheGateOfEveryLevel() {
        Topic topic = scenario(Language.EN).topics().get(0); // sensitivity 0.5: the gates as they stand
        InnerState just = new InnerState(0.64, 0.5, 0.64, 0.5);
        assertThat(Gates.open(just, topic, 4, 0)).isTrue();
        assertThat(Gates.open(just, topic, 4, 0.01)).isFalse();
        assertThat(Gates.open(new InnerState(0.60, 0.5, 0.60, 0.5), topic, 4, -0.05))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoeverHidesMuchTestsOnceBeforeTheyTellWhatIsPrivate(Language language) {
        Scenario normal = scenario(language);
        Topic topic = normal.topics().get(0);
        PersonaState trusting = trusting(normal, topic);
        LearnerInput good = Given.said(topic.level(1).hear().get(0), MoveKind.COMPLEX_REFLECTION, 1);
        LearnerInput more = Given.said(topic.level(1).hear().get(1), MoveKind.COMPLEX_REFLECTION, 1);

        assertThat(engine.respond(normal, trusting, good, 7).disclosure()).isPresent();

        Scenario hard = Difficulty.HARD.bend(normal);
        PersonaTurn test = engine.respond(hard, trusting, good, 7);
        assertThat(test.behaviour()).isEqualTo(PersonaBehaviour.TEST);
        assertThat(topic.test().early()).extracting(Line::say).contains(test.text());
        assertThat(test.state().told(topic.id())).isEqualTo(1);
        assertThat(engine.respond(hard, test.state(), more, 7).disclosure())
                .hasValueSatisfying(told -> assertThat(told.level()).isEqualTo(2));
    }

    /** Somebody who has told the public side of a topic, and trusts enough to tell all of it. */
    private PersonaState trusting(Scenario scenario, Topic topic) {
        PersonaState opened = engine.open(scenario, 7).state().telling(topic.id(), 1);
        return new PersonaState(
                new PersonaState.Feeling(new InnerState(0.8, 0.5, 0.8, 0.5), opened.emotion()),
                opened.memory(),
                opened.standing(),
                opened.lastWords(),
                false);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameListenerHearsLessTheHarderItIs(Language language) {
        List<Integer> told = new ArrayList<>();
        List<Double> trust = new ArrayList<>();
        for (Difficulty difficulty : Difficulty.values()) {
            List<PersonaTurn> said = listened(difficulty.bend(scenario(language)), 8);
            PersonaTurn last = said.get(said.size() - 1);
            told.add(last.state().told().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum());
            trust.add(last.state().inner().trust());
        }
        assertThat(trust).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(told.get(2)).isLessThan(told.get(0));
    }
}
