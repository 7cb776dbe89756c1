package tongli.persona.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.persona.Given;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;
import tongli.understanding.MoveKind;

class RecollectionTest {

    private static final Scenario SCENARIO = scenario(Language.EN);
    private static final LearnerInput HURT = Given.misstep("It's only an exam.", Misstep.MINIMISING);
    private static final LearnerInput SORRY = Given.said("Sorry, that was me rushing in.", MoveKind.APOLOGY, 0.5);

    private static Scenario scenario(Language language) {
        return ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
    }

    /** Reflections on the first topic, level by level. */
    private static List<LearnerInput> goodTalk() {
        Topic first = SCENARIO.topics().get(0);
        return Stream.of(1, 2, 3)
                .flatMap(level -> first.level(level).hear().stream())
                .map(hear -> Given.said(hear, MoveKind.COMPLEX_REFLECTION, 1))
                .toList();
    }

    private static PastTalk held(LearnerInput... inputs) {
        return PastTalks.held(SCENARIO, List.of(inputs), 7);
    }

    private static Recollection after(PastTalk talk, int days) {
        return Recollection.of(SCENARIO, talk, days);
    }

    private static PersonaTurn again(PastTalk talk, int days) {
        return PastTalks.ENGINE.meetAgain(SCENARIO, after(talk, days), 7);
    }

    @Test
    void whatWasToldStaysToldHoweverLongItIs() {
        PastTalk talk = PastTalks.held(SCENARIO, goodTalk(), 7);
        assertThat(talk.last().disclosed()).isNotEmpty();
        assertThat(again(talk, 4_000).state().told()).isEqualTo(talk.last().told());
        List<LearnerInput> more = goodTalk();
        PastTalk second = PastTalks.heldFrom(SCENARIO, again(talk, 3), more, 7);
        second.turns()
                .forEach(turn -> talk.last()
                        .told()
                        .forEach((topic, level) ->
                                assertThat(turn.state().told(topic)).isGreaterThanOrEqualTo(level)));
    }

    @Test
    void noLineOfTheLastTalkIsSaidAgain() {
        PastTalk talk = PastTalks.held(SCENARIO, goodTalk(), 7);
        PastTalk second = PastTalks.heldFrom(SCENARIO, again(talk, 2), goodTalk(), 7);
        List<String> said = second.last()
                .spent()
                .subList(
                        after(talk, 2).begins().spent().size(),
                        second.last().spent().size());
        assertThat(said)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(talk.last().spent())
                .doesNotHaveDuplicates();
    }

    @Test
    void smallWordsOfAnOlderTalkComeBackAndWhatTheyToldDoesNot() {
        PastTalk first = PastTalks.held(SCENARIO, goodTalk(), 7);
        PastTalk second = PastTalks.heldFrom(SCENARIO, again(first, 2), List.of(new LearnerInput.Waited()), 7);
        List<String> third = after(second, 2).begins().spent();
        assertThat(third)
                .contains(first.last().spent().stream()
                        .filter(id -> id.startsWith("topics."))
                        .toArray(String[]::new));
        assertThat(third)
                .doesNotContain(first.opening().spent().get(0))
                .contains(second.opening().spent().get(second.opening().spent().size() - 1));
    }

    @Test
    void anUnmendedHurtIsFeltAndAnApologyIsStillTakenAsOne() {
        PastTalk talk = held(HURT, HURT);
        PersonaTurn again = again(talk, 3);
        assertThat(after(talk, 3).ending()).isEqualTo(Ending.HURT);
        assertThat(again.behaviour()).isIn(PersonaBehaviour.TEST, PersonaBehaviour.DEFLECT);
        assertThat(again.state().turnsSinceHurt()).isZero();
        assertThat(again.state().hurts()).isEqualTo(2);

        PastTalk mended = PastTalks.heldFrom(SCENARIO, again, List.of(SORRY), 7);
        assertThat(mended.turns().get(0).heard()).isEqualTo(Impact.OWNING.code());
        assertThat(after(mended, 3).ending()).isEqualTo(Ending.REPAIRED);
        assertThat(again(mended, 3).state().hurts()).isZero();
    }

    @Test
    void aHurtThatNobodyMendsIsBroughtAlongToTheNextTalkToo() {
        PastTalk quiet = PastTalks.heldFrom(SCENARIO, again(held(HURT, HURT), 1), List.of(), 7);
        assertThat(after(quiet, 1).ending()).isEqualTo(Ending.HURT);
        assertThat(after(quiet, 1).wounds()).extracting(Wound::turn).containsExactly(0);
    }

    @Test
    void aSlightHurtIsForgottenAndADeepOneIsNot() {
        PastTalk talk = held(HURT, HURT);
        assertThat(after(talk, 90).ending()).isEqualTo(Ending.HURT);
        assertThat(Soreness.isSore(List.of(new Wound(1, 0.05, false)), 0)).isTrue();
        assertThat(Soreness.isSore(List.of(new Wound(1, 0.05, false)), 90)).isFalse();
    }

    @Test
    void aHurtThatWasOwnedIsMended() {
        PastTalk talk = held(HURT, SORRY);
        assertThat(after(talk, 1).wounds())
                .singleElement()
                .extracting(Wound::mended)
                .isEqualTo(true);
        assertThat(after(talk, 1).ending()).isEqualTo(Ending.REPAIRED);
    }

    @Test
    void whoOwnsItMendsItThoughTrustIsNotYetWhatItWas() {
        PastTalk talk = held(HURT, HURT, SORRY);
        assertThat(talk.last().inner().trust())
                .isLessThan(talk.opening().inner().trust());
        assertThat(after(talk, 1).wounds()).hasSize(2).allMatch(Wound::mended);
    }

    @Test
    void aTalkOfNothingIsUnfinishedAndOneThatWonTrustIsWarm() {
        assertThat(after(held(), 1).ending()).isEqualTo(Ending.UNFINISHED);
        assertThat(after(PastTalks.held(SCENARIO, goodTalk(), 7), 1).ending()).isEqualTo(Ending.WARM);
    }

    @Test
    void aPromiseIsAskedAfterInTheirOwnSense() {
        PastTalk talk = held(Given.said("I'll ask about your exam on Monday.", MoveKind.OTHER, 0.5));
        assertThat(after(talk, 5).promises())
                .containsExactly(new Promise(1, "I'll ask about your exam on Monday", "ask about my exam on Monday"));
        assertThat(again(talk, 5).text()).contains("you'd ask about my exam on Monday");
    }

    @Test
    void ofManyPromisesTheLastAreKeptAndTheVeryLastIsAskedAfter() {
        List<LearnerInput> inputs = new ArrayList<>();
        for (String words : List.of(
                "I'll ring you.", "I'll write to you.", "I'll visit you.", "I'll ring you.", "I'll email you.")) {
            inputs.add(Given.said(words, MoveKind.OTHER, 0.3));
        }
        PastTalk talk = PastTalks.held(SCENARIO, inputs, 7);
        assertThat(after(talk, 1).promises())
                .extracting(Promise::spoken)
                .containsExactly("visit me", "ring me", "email me");
        assertThat(again(talk, 1).text()).contains("you'd email me");
    }

    @Test
    void whatIsToBeDoneIsAskedAfterBeforeWhatIsToStopAndThatIsOnlySaid() {
        LearnerInput stop = Given.said("I won't rush you again.", MoveKind.OTHER, 0.3);
        LearnerInput deed = Given.said("I'll ring you.", MoveKind.OTHER, 0.3);
        assertThat(again(held(deed, stop), 1).text()).contains("you'd ring me");
        assertThat(again(held(stop), 1).text())
                .isIn(
                        "You said you'd not rush me again.",
                        "I remember you saying you'd not rush me again.",
                        "Last time you said you'd not rush me again.");
    }

    @Test
    void whatWasConfidedIsSpokenOfByItsName() {
        PastTalk talk = PastTalks.held(SCENARIO, goodTalk(), 7);
        assertThat(talk.last().told(SCENARIO.topics().get(0).id())).isGreaterThanOrEqualTo(3);
        assertThat(after(talk, 2).confided()).contains(SCENARIO.topics().get(0).id());
        assertThat(Reunion.of(after(talk, 2))).isEqualTo(Reunion.TOLD);
        PastTalk second = PastTalks.heldFrom(SCENARIO, again(talk, 2), List.of(), 7);
        assertThat(after(second, 2).confided()).as("told once, spoken of once").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReunionHasLinesInEveryScenarioWithoutOpenSlots(Language language) {
        for (Scenario scenario : ScenarioLibrary.bundled().in(language)) {
            for (Reunion reunion : Reunion.values()) {
                List<Line> lines = FirstWords.lines(scenario, kept(scenario, reunion));
                assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
                assertThat(lines).allSatisfy(line -> assertThat(line.say()).doesNotContain("{", "}"));
            }
        }
    }

    /** What brings a reunion about, whatever the talk was. */
    private static Recollection kept(Scenario scenario, Reunion reunion) {
        PersonaState begins = PastTalks.ENGINE.open(scenario, 1).state();
        Ending ending = switch (reunion) {
            case HURT -> Ending.HURT;
            case REPAIRED -> Ending.REPAIRED;
            case UNFINISHED -> Ending.UNFINISHED;
            default -> Ending.WARM;
        };
        return new Recollection(
                1,
                ending,
                List.of(),
                reunion == Reunion.TOLD ? Optional.of(scenario.topics().get(0).id()) : Optional.empty(),
                reunion == Reunion.PROMISE ? List.of(new Promise(1, "x", "call")) : List.of(),
                begins);
    }

    @Test
    void daysBelowZeroAreRefused() {
        assertThatThrownBy(() -> after(held(HURT), -1)).hasMessageContaining("at least 0");
    }
}
