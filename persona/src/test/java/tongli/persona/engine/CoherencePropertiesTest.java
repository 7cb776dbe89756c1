package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.persona.BagOfWords;
import tongli.persona.Given;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.MoveKind;

/** Whatever is said, the answer is an answer to it. */
class CoherencePropertiesTest {

    private static final List<Scenario> SCENARIOS = ScenarioLibrary.bundled().all();
    private static final BagOfWords ENCODER = new BagOfWords();
    private static final PersonaEngine ENGINE = new PersonaEngine(ENCODER);
    private static final Map<String, Mind> MINDS = new LinkedHashMap<>();
    private static final double THANKS_FROM = 0.72;

    @Property(tries = 200)
    void beginningsAnswerWhatTheLearnerDid(
            @ForAll("scenarios") Scenario scenario, @ForAll("talks") List<LearnerInput> talk, @ForAll long seed) {
        PersonaTurn turn = ENGINE.open(scenario, seed);
        for (LearnerInput input : talk) {
            PersonaState before = turn.state();
            if (before.left()) {
                return;
            }
            turn = ENGINE.respond(scenario, before, input, seed);
            Perception perception = new Perceiver(mind(scenario)).perceive(input, before);
            PersonaState after = turn.state();
            if (beganWith("heard", before, turn)) {
                assertThat(perception.met().plainly()).as("assents to a truth").isTrue();
                assertThat(perception.met().level())
                        .as("that is told by now")
                        .isLessThanOrEqualTo(after.told(after.topic()));
            }
            if (beganWith("hedged", before, turn)) {
                assertThat(perception.asked()).isEqualTo(QuestionForm.YES_NO);
            }
            if (beganWith("owned", before, turn)) {
                assertThat(turn.appraisal().leading().impact()).isEqualTo(Impact.OWNING);
            }
            if (beganWith("permission", before, turn)) {
                assertThat(turn.appraisal().leading().impact()).isEqualTo(Impact.PERMISSION);
            }
            if (beganWith("turning", before, turn)) {
                assertThat(after.topic()).isNotEqualTo(before.topic());
                assertThat(turn.disclosure()).isPresent();
            }
        }
    }

    @Property(tries = 200)
    void nothingIsToldTooSoonAndThanksComeLate(
            @ForAll("scenarios") Scenario scenario, @ForAll("talks") List<LearnerInput> talk, @ForAll long seed) {
        PersonaTurn turn = ENGINE.open(scenario, seed);
        for (LearnerInput input : talk) {
            PersonaState before = turn.state();
            if (before.left()) {
                return;
            }
            turn = ENGINE.respond(scenario, before, input, seed);
            turn.disclosure().ifPresent(told -> {
                assertThat(told.level()).isEqualTo(before.told(told.topic()) + 1);
                assertThat(told.level() >= 3 && before.turnsSinceHurt() < 2)
                        .as("something deep while sore")
                        .isFalse();
            });
            if (turn.behaviour() == PersonaBehaviour.THANK) {
                assertThat(turn.state().inner().trust()).isGreaterThan(THANKS_FROM);
                assertThat(before.told().values()).anyMatch(level -> level >= 3);
            }
            if (turn.behaviour() == PersonaBehaviour.LEAVE) {
                assertThat(turn.state().inner().trust() < 0.16
                                || turn.state().inner().energy() < 0.05
                                || before.spent().size() > 60)
                        .as("leaves for a reason")
                        .isTrue();
            }
        }
    }

    @Property(tries = 30)
    void aKnownQuestionOfSmallTalkIsAnsweredFromItsFact(@ForAll long seed) {
        for (Scenario scenario : SCENARIOS) {
            PersonaTurn opening = ENGINE.open(scenario, seed);
            scenario.facts().stream().filter(fact -> fact.level() == 0).forEach(fact -> {
                LearnerInput asked = Given.said(fact.ask().get(0), MoveKind.CLOSED_QUESTION, 0.5);
                PersonaTurn turn = ENGINE.respond(scenario, opening.state(), asked, seed);
                assertThat(fact.answer()).as(fact.id()).extracting(Line::say).contains(turn.text());
            });
        }
    }

    /** Whether the turn spent a lead of this pool. */
    private static boolean beganWith(String pool, PersonaState before, PersonaTurn turn) {
        return turn.state().spent().stream()
                .filter(id -> !before.spent().contains(id))
                .anyMatch(id -> id.startsWith("pools.leads." + pool));
    }

    private static Mind mind(Scenario scenario) {
        return MINDS.computeIfAbsent(scenario.id() + scenario.language().code(), key -> new Mind(scenario, ENCODER));
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
