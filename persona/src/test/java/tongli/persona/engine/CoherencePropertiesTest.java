package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
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
import tongli.persona.appraisal.Laws;
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
    /** What a thought may presuppose: who was asked leave thinks of that, who was given room does not. */
    private static final Map<Impact, String> POOLS = pools();

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
            Perception perception = new Perceiver(() -> mind(scenario), Laws.ALL).perceive(input, before);
            PersonaState after = turn.state();
            if (beganWith("heard", before, turn)) {
                assertThat(perception.met().plainly()).as("assents to a truth").isTrue();
                assertThat(perception.met().level())
                        .as("that is told by now")
                        .isLessThanOrEqualTo(after.told(after.topic()));
            }
            if (beganWith("hedged", before, turn)) {
                assertThat(perception.asked().wantsYesOrNo()).isTrue();
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

    @Property(tries = 200)
    void noSpaceGluesChineseSentencesTogether(
            @ForAll("scenarios") Scenario scenario, @ForAll("talks") List<LearnerInput> talk, @ForAll long seed) {
        PersonaTurn turn = ENGINE.open(scenario, seed);
        for (LearnerInput input : talk) {
            assertThat(turn.text()).doesNotContainPattern("[\\p{IsHan}，。！？…；：”’）] +[\\p{IsHan}“‘（…]");
            if (turn.state().left()) {
                return;
            }
            turn = ENGINE.respond(scenario, turn.state(), input, seed);
        }
    }

    @Property(tries = 200)
    void aThoughtIsOneOfThoseForWhatTheLearnerDid(
            @ForAll("scenarios") Scenario scenario, @ForAll("talks") List<LearnerInput> talk, @ForAll long seed) {
        PersonaTurn turn = ENGINE.open(scenario, seed);
        for (LearnerInput input : talk) {
            if (turn.state().left()) {
                return;
            }
            turn = ENGINE.respond(scenario, turn.state(), input, seed);
            String pool = POOLS.get(turn.appraisal().leading().impact());
            boolean own = turn.behaviour() == PersonaBehaviour.DISCLOSE || turn.behaviour() == PersonaBehaviour.LEAVE;
            if (!own) {
                assertThat(scenario.thoughts().get(pool)).as(pool).contains(turn.thought());
            }
        }
    }

    /** Whether the turn spent a lead of this pool. */
    private static boolean beganWith(String pool, PersonaState before, PersonaTurn turn) {
        return turn.state().spent().stream()
                .filter(id -> !before.spent().contains(id))
                .anyMatch(id -> id.startsWith("pools.leads." + pool));
    }

    private static Map<Impact, String> pools() {
        Map<Impact, String> pools = new EnumMap<>(Impact.class);
        for (Impact impact : Impact.values()) {
            pools.put(
                    impact,
                    switch (impact) {
                        case SPECIFIC_REFLECTION -> "heard";
                        case COMPLEX_REFLECTION -> "understood";
                        case WRONG_TENTATIVE, WRONG_CERTAIN -> "wrong";
                        case OPEN_QUESTION, CLOSED_QUESTION -> "asked";
                        case CLOSED_CHAIN -> "pressed";
                        case RISK_QUESTION -> "risk_asked";
                        case FORMULA, NON_APOLOGY -> "formula";
                        case PREMATURE_ADVICE -> "advised";
                        case MINIMISING -> "minimised";
                        case JUDGING, INSULT, AFFRONT, GENTLE_CHALLENGE -> "judged";
                        case ARGUING -> "argued";
                        case DIAGNOSING -> "diagnosed";
                        case FALSE_CHEER -> "cheered";
                        case FALSE_PROMISE -> "promised";
                        case IGNORING, WAITING_AFTER_QUESTION, WAITING_AGAIN -> "ignored";
                        case SELF_CENTRED -> "self_centred";
                        case SELF_DISCLOSURE -> "shared";
                        case PRAISE -> "praised";
                        case AFFIRMATION -> "affirmed";
                        case OWNING -> "owned";
                        case WAITING, WAITING_AFTER_HEAVY -> "waited";
                        case PERMISSION -> "permission";
                        case NORMALISING -> "normalised";
                        case PRACTICAL_CARE -> "cared";
                        case WARMTH -> "warmed";
                        case AUTONOMY -> "allowed";
                        case PUZZLING -> "puzzled";
                        case PLAIN, UNEASE, INFORMATION, INVITED_ADVICE -> "plain";
                    });
        }
        return pools;
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
