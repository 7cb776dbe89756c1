package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.coaching.SessionCoach;
import tongli.core.Assessment;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Remark;
import tongli.core.Span;
import tongli.core.Strength;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Masking;

class ReportTest {

    private final SessionStore store = new MemorySessionStore(100);
    private final PracticeService practice = Given.service(store);

    private Session talk(String... lines) {
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        for (String line : lines) {
            practice.turn(session.id(), LearnerMove.say(line), Optional.empty());
        }
        return practice.session(session.id());
    }

    @Test
    void theMomentThatMatteredIsTheOneThatCostMost() {
        Session session =
                talk("Eleven days with no word: what was that like?", "Honestly, it's only money. Calm down.");
        SessionReport report = practice.report(session.id());
        SessionReport.Moment moment = report.moments().get(0);
        assertThat(moment.turn()).isEqualTo(2);
        assertThat(moment.yours()).isEqualTo("Honestly, it's only money. Calm down.");
        assertThat(moment.heard()).isNotBlank();
        assertThat(moment.change()).isNotBlank();
    }

    @Test
    void whoeverSaidNothingGetsNoAdvice() {
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        practice.guess(session.id(), BasicEmotion.NEUTRAL, 1, Optional.empty()); // meets a front, of which advice tells
        practice.finish(session.id());
        SessionReport report = practice.report(session.id());
        assertThat(report.advice()).isEmpty();
        assertThat(report.moments()).isEmpty();
        assertThat(report.score()).isEmpty();
        assertThat(report.next()).contains("nothing to look back on yet", "start again");
    }

    @Test
    void whenNothingWentWrongTheBestTurnIsToldAsSuchAndNotMended() {
        Session session = talk("Nineteen days, and you've told it from the start to every one of us.");
        SessionReport.Moment moment = practice.report(session.id()).moments().get(0);
        assertThat(session.effectOf(1).gain()).isPositive();
        assertThat(moment.turn()).isEqualTo(1);
        assertThat(moment.why()).containsAnyOf("got Denise talking", "brought Denise nearer");
        assertThat(moment.suggestion()).isEmpty();
    }

    @Test
    void noReplyIsTheOneToKeepAndTheOneToChange() {
        PracticeWords heard = new PracticeWords("heard");
        List<String> said = List.of(
                "Nineteen days, and you've told it from the start to every one of us.",
                "What was it like when the seven days ran out?",
                "You look at the bank before it is light, and it says no.",
                "It sounds lonely, waiting on people who never look.",
                "Sorry, I got that wrong.",
                "You've done your half and we haven't done ours.");
        int fineOnes = 0;
        for (int from = 0; from < said.size(); from++) {
            for (int to = from + 1; to <= said.size(); to++) {
                Session session = talk(said.subList(from, to).toArray(String[]::new));
                for (SessionReport.Moment moment : practice.report(session.id()).moments()) {
                    Turn turn = session.turns().get(moment.turn() - 1);
                    if (turn.assessment().filter(SessionCoach::isFine).isPresent()) {
                        fineOnes++;
                        assertThat(moment.suggestion()).isEmpty();
                        assertThat(moment.change())
                                .isIn(
                                        heard.say(Language.EN, "kept.change", "Denise"),
                                        heard.say(Language.EN, "unready.change", "Denise"));
                    }
                }
            }
        }
        assertThat(fineOnes).isPositive();
    }

    @Test
    void aKindReplyThatPuzzledIsCalledEarlyAndNotReworded() {
        Session session = talk("It must be tiring, all this waiting.");
        SessionReport.Moment moment =
                practice.report(puzzled(session)).moments().get(0);
        assertThat(moment.change()).startsWith("Right words, too early");
        assertThat(moment.why()).startsWith("There was nothing wrong with the words");
        assertThat(moment.suggestion()).isEmpty();
    }

    /** The same session, its one reply a kind one of middling score that moved nothing and was heard as out of place. */
    private UUID puzzled(Session session) {
        Turn turn = session.turns().get(0);
        Assessment judged = turn.assessment().orElseThrow();
        PersonaAnswer answer = turn.persona().orElseThrow();
        Assessment kind = new Assessment(
                judged.context(),
                judged.reply(),
                judged.language(),
                OptionalInt.of(40),
                judged.interval(),
                false,
                List.of(),
                judged.empathy(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Remark<>(Strength.USES_THEIR_DETAIL, new Span(0, 2), "fake")),
                "fake",
                Optional.of("Another wording."),
                judged.model());
        PersonaAnswer unmoved = new PersonaAnswer(
                answer.behaviour(),
                answer.text(),
                answer.thought(),
                answer.emotion(),
                answer.actionUnits(),
                answer.prosody(),
                session.opening().state(),
                Impact.PUZZLING.code(),
                0,
                0,
                Optional.empty(),
                answer.hear(),
                answer.ask(),
                answer.speaker());
        Session changed = new Session(
                new UUID(7, 999),
                session.scenario(),
                session.language(),
                session.seed(),
                session.difficulty(),
                session.kind(),
                session.drill(),
                session.status(),
                session.stored(),
                session.createdAt(),
                session.updatedAt(),
                session.parent(),
                session.after(),
                session.opening(),
                List.of(new Turn(
                        1,
                        turn.learner(),
                        turn.learnerEmotion(),
                        Optional.of(kind),
                        Optional.of(unmoved),
                        turn.risk(),
                        turn.at(),
                        turn.key())),
                session.guesses());
        store.add(changed);
        return changed.id();
    }

    @Test
    void aTurnsSignFollowsWhatReallyChanged() {
        Session session = talk(
                "Nineteen days, and you've told it from the start to every one of us.",
                "We apologise for any inconvenience.",
                "Honestly, it's only money. Calm down.");
        for (Turn turn : session.turns()) {
            PersonaAnswer answer = turn.persona().orElseThrow();
            var before = session.answerAfter(turn.number() - 1).state().inner();
            var after = answer.state().inner();
            assertThat(answer.warmth())
                    .isEqualTo(after.trust() - before.trust() + (after.openness() - before.openness()));
        }
        assertThat(session.turns())
                .extracting(turn -> turn.persona().orElseThrow().sign())
                .containsExactly(Sign.WARMER, Sign.SAME, Sign.COOLER);
    }

    @Test
    void trustHasOneValueBeforeTheFirstTurnAndOneATurn() {
        Session session = talk("I see.", "Go on.");
        SessionReport report = practice.report(session.id());
        assertThat(report.trust()).hasSize(3);
        assertThat(report.personaFeeling()).hasSize(3);
        assertThat(report.learnerFeeling()).hasSize(2);
    }

    @Test
    void aTurnThatStoppedPracticeMovedNothing() {
        Session session = talk("I see.", "I want to end my life.");
        SessionReport report = practice.report(session.id());
        assertThat(report.trust()).hasSize(3);
        assertThat(report.trust().get(2)).isEqualTo(report.trust().get(1));
    }

    @Test
    void aBranchIsSetBesideItsParent() {
        Session session = talk("I see.", "Calm down, it is only money.");
        Session branch = practice.branch(session.id(), 2);
        practice.turn(branch.id(), LearnerMove.say("What has it cost you so far?"), Optional.empty());
        SessionReport report = practice.report(branch.id());
        assertThat(report.comparison().orElseThrow().fromTurn()).isEqualTo(2);
        assertThat(report.comparison().orElseThrow().parentTrust())
                .isEqualTo(practice.report(session.id()).trust());
    }

    @Test
    void aGuessAtTheStrongestFeelingBeatsOneAtAFarAwayFeeling() {
        Session session = talk("I see.");
        practice.guess(session.id(), BasicEmotion.ANGER, 3, Optional.empty());
        practice.guess(session.id(), BasicEmotion.JOY, 1, Optional.empty());
        SessionReport report = practice.report(session.id());
        assertThat(report.guesses().get(0).score())
                .isGreaterThan(report.guesses().get(1).score() + 30);
        assertThat(report.mentalising()).isPresent();
    }

    @Test
    void theDebriefCountsInOneLineWhatWasNeverComeTo() {
        assertThat(practice.report(talk("I see.").id()).debrief().topics())
                .filteredOn(topic -> topic.told() == 0)
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.name()).matches("(Six|Five more) things Denise never came to\\.");
                    assertThat(topic.need()).isEmpty();
                    assertThat(topic.levels()).isEmpty();
                });
    }

    @Test
    void aSmallFallIsToldInSmallWords() {
        Session session = talk("We apologise for any inconvenience.", "We apologise for any inconvenience.");
        for (SessionReport.Moment moment : practice.report(session.id()).moments()) {
            double fell = -session.effectOf(moment.turn()).trust();
            if (moment.why().contains("furthest")) {
                assertThat(fell).isGreaterThanOrEqualTo(0.06);
            }
        }
        assertThat(practice.report(session.id()).moments())
                .anySatisfy(moment -> assertThat(moment.why()).isEqualTo("Denise drew back a little here."));
    }

    @Test
    void whoeverIsInDistressIsNotCalmUnderTheFront() {
        InnerState hurting = new InnerState(0.4, 0.66, 0.3, 0.4);
        PersonaState front = PersonaState.start(
                hurting,
                Map.of(BasicEmotion.NEUTRAL, 0.5, BasicEmotion.SADNESS, 0.3, BasicEmotion.FEAR, 0.2),
                Map.of(),
                "any");
        assertThat(PersonaFeeling.isFront(front, Masking.AS_WRITTEN)).isTrue();
        assertThat(PersonaFeeling.of(front, "I'm fine.", Language.EN).dominant())
                .isEqualTo("sadness");
        assertThat(PersonaFeeling.felt(front).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        PersonaState calm = PersonaState.start(
                new InnerState(0.4, 0.2, 0.3, 0.4),
                Map.of(BasicEmotion.NEUTRAL, 0.7, BasicEmotion.SADNESS, 0.3),
                Map.of(),
                "any");
        assertThat(PersonaFeeling.of(calm, "I'm fine.", Language.EN).dominant()).isEqualTo("neutral");
    }

    @Test
    void theHarderItIsTheLessOfWhatIsFeltShows() {
        PersonaState sad = PersonaState.start(
                new InnerState(0.4, 0.66, 0.3, 0.4),
                Map.of(BasicEmotion.NEUTRAL, 0.4, BasicEmotion.SADNESS, 0.5, BasicEmotion.JOY, 0.1),
                Map.of(),
                "any");
        Masking easy = new Masking(0, -0.5, 1, false);
        Masking hard = new Masking(0, 0.5, 1, false);
        assertThat(PersonaFeeling.shown(sad, Masking.AS_WRITTEN)).isEqualTo(sad.emotion());
        // hidden by half: sadness 0.25, and the other 0.25 looks calm
        assertThat(PersonaFeeling.shown(sad, hard))
                .hasEntrySatisfying(
                        BasicEmotion.SADNESS, share -> assertThat(share).isCloseTo(0.25, within(1e-9)))
                .hasEntrySatisfying(
                        BasicEmotion.NEUTRAL, share -> assertThat(share).isCloseTo(0.65, within(1e-9)))
                .containsEntry(BasicEmotion.JOY, 0.1);
        // felt under the front: calm 0.34 / 4 = 0.085, sadness 0.815; half of the way there
        assertThat(PersonaFeeling.shown(sad, easy))
                .hasEntrySatisfying(
                        BasicEmotion.SADNESS, share -> assertThat(share).isCloseTo(0.6575, within(1e-9)))
                .hasEntrySatisfying(
                        BasicEmotion.NEUTRAL, share -> assertThat(share).isCloseTo(0.2425, within(1e-9)));
        assertThat(PersonaFeeling.isFront(sad, Masking.AS_WRITTEN)).isFalse();
        assertThat(PersonaFeeling.isFront(sad, hard)).isTrue();
    }

    @Test
    void noLevelThatWasKeptBackIsNamedInTheDebriefOfATopicPartlyTold() {
        Session session = talk(
                "So it was a no, and you've had to keep saying it all week.", "What's it been like since Tuesday?");
        SessionReport report = practice.report(session.id());
        assertThat(report.debrief().topics())
                .anySatisfy(topic -> assertThat(topic.told()).isBetween(1, 3));
        assertThat(report.debrief().topics())
                .flatExtracting(SessionReport.TopicTold::levels)
                .allSatisfy(
                        level -> assertThat(level.fact().equals("not told yet")).isEqualTo(!level.told()));
    }

    @Test
    void aSessionWithoutTurnsHasAReportToo() {
        SessionReport report = practice.report(talk().id());
        assertThat(report.score()).isEmpty();
        assertThat(report.moments()).isEmpty();
        assertThat(report.trust()).hasSize(1);
    }

    @Test
    void everyWayToHearAMoveHasItsWordsInBothLanguages() {
        PracticeWords words = new PracticeWords("heard");
        for (Language language : Language.values()) {
            for (Impact impact : Impact.values()) {
                assertThat(words.say(language, impact.code() + ".heard", "Ann")).isNotBlank();
                assertThat(words.say(language, impact.code() + ".change", "Ann"))
                        .isNotBlank();
            }
        }
    }
}
