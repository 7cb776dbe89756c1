package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.persona.BagOfWords;
import tongli.persona.Given;
import tongli.persona.PersonaBehaviour;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;
import tongli.understanding.MoveKind;

class PersonaEngineTest {

    private static final Scenario SCENARIO =
            ScenarioLibrary.bundled().find("exam-retake", Language.EN).orElseThrow();
    private static final Topic FIRST = SCENARIO.topics().get(0);
    private final PersonaEngine engine = new PersonaEngine(new BagOfWords());

    @Test
    void trustFallsAfterPrematureAdviceAndNothingIsTold() {
        PersonaTurn opening = engine.open(SCENARIO, 7);
        PersonaTurn turn = engine.respond(
                SCENARIO, opening.state(), Given.misstep("You should just resit.", Misstep.PREMATURE_ADVICE), 7);

        assertThat(turn.state().inner().trust())
                .isLessThan(opening.state().inner().trust());
        assertThat(turn.disclosure()).isEmpty();
        assertThat(SCENARIO.pools().repliesTo().get("premature_advice"))
                .extracting(Line::say)
                .contains(turn.text());
    }

    @Test
    void reflectionsOnTheirTopicOpenItLevelByLevel() {
        PersonaTurn turn = engine.open(SCENARIO, 7);
        for (int level = 1; level <= 3; level++) {
            for (String hear : FIRST.level(level).hear()) {
                turn = engine.respond(SCENARIO, turn.state(), Given.said(hear, MoveKind.COMPLEX_REFLECTION, 1), 7);
            }
        }
        assertThat(turn.state().told(FIRST.id())).isGreaterThanOrEqualTo(2);
        assertThat(turn.state().inner().trust()).isGreaterThan(SCENARIO.start().trust() + 0.2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoReflectsAllAlongIsTrustedInEitherLanguage(Language language) {
        Scenario scenario =
                ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
        PersonaTurn turn = engine.open(scenario, 7);
        for (int i = 0; i < 10; i++) {
            Topic topic = scenario.topic(turn.state().topic());
            int level = Math.max(1, turn.state().told(topic.id()));
            List<String> hear = topic.level(level).hear();
            turn = engine.respond(
                    scenario,
                    turn.state(),
                    Given.said(hear.get(i % hear.size()) + " ".repeat(i), MoveKind.SIMPLE_REFLECTION, 0.7),
                    7);
        }
        assertThat(turn.state().inner().trust()).isGreaterThan(0.6);
    }

    @Test
    void aFaultOwnedIsAnsweredAsSuchAndNothingDeepFollows() {
        PersonaTurn opening = engine.open(SCENARIO, 7);
        PersonaTurn hurt = engine.respond(
                SCENARIO, opening.state(), Given.misstep("You should just resit.", Misstep.PREMATURE_ADVICE), 7);
        PersonaTurn owned = engine.respond(
                SCENARIO, hurt.state(), Given.said("Sorry, that was me rushing in.", MoveKind.APOLOGY, 0.5), 7);

        assertThat(SCENARIO.pools().leads().get("owned")).extracting(Line::say).contains(owned.text());
    }

    @Test
    void formulasNeverRaiseTrustNorOpenALevel() {
        PersonaTurn turn = engine.open(SCENARIO, 7);
        for (int i = 0; i < 12; i++) {
            turn = engine.respond(
                    SCENARIO, turn.state(), Given.said("I truly understand, number " + i, MoveKind.FORMULA, 0), 7);
        }
        assertThat(turn.state().inner().trust())
                .isLessThanOrEqualTo(SCENARIO.start().trust());
        assertThat(turn.state().disclosed()).isEmpty();
    }

    @Test
    void hostilityMakesThemLeaveWithAnExcuseAndAHiddenReason() {
        PersonaTurn turn = engine.open(SCENARIO, 7);
        for (int i = 0; i < 12 && !turn.state().left(); i++) {
            turn = engine.respond(SCENARIO, turn.state(), Given.misstep("Honestly, grow up. " + i, Misstep.JUDGING), 7);
        }
        assertThat(turn.behaviour()).isEqualTo(PersonaBehaviour.LEAVE);
        String excuse = turn.text();
        assertThat(SCENARIO.pools().leave())
                .filteredOn(line -> line.say().equals(excuse))
                .extracting(line -> line.thought().orElseThrow())
                .containsExactly(turn.thought());
        PersonaTurn left = turn;
        assertThatThrownBy(() -> engine.respond(SCENARIO, left.state(), new LearnerInput.Waited(), 7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("branch");
    }

    @Test
    void stayingQuietAfterAHeavyLineIsAMoveAndTwiceIsOneTooMany() {
        PersonaTurn opening = engine.open(SCENARIO, 7);
        PersonaTurn once = engine.respond(SCENARIO, opening.state(), new LearnerInput.Waited(), 7);
        PersonaTurn twice = engine.respond(SCENARIO, once.state(), new LearnerInput.Waited(), 7);

        assertThat(twice.state().inner().trust())
                .isLessThan(once.state().inner().trust());
    }

    @Test
    void aDirectQuestionIsAnsweredFromTheFacts() {
        var fact = SCENARIO.facts().stream()
                .filter(one -> one.level() == 0)
                .findFirst()
                .orElseThrow();
        PersonaTurn opening = engine.open(SCENARIO, 7);
        PersonaTurn turn = engine.respond(
                SCENARIO, opening.state(), Given.said(fact.ask().get(0), MoveKind.CLOSED_QUESTION, 0.5), 7);

        assertThat(fact.answer()).extracting(Line::say).contains(turn.text());
    }

    @Test
    void askedWhetherTheyAreRealTheySayThatTheyAreSimulated() {
        PersonaTurn opening = engine.open(SCENARIO, 7);
        PersonaTurn turn = engine.respond(
                SCENARIO,
                opening.state(),
                Given.said("Are you a real person?", List.of(MoveKind.CLOSED_QUESTION), List.of(), 0),
                7);

        assertThat(SCENARIO.odd().get("are_you_ai")).extracting(Line::say).contains(turn.text());
        assertThat(turn.state().inner().trust()).isEqualTo(SCENARIO.start().trust());
    }
}
