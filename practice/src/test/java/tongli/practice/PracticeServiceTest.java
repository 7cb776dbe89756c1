package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tongli.coaching.Drill;
import tongli.coaching.DrillLibrary;
import tongli.core.Assessment;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.speech.BankSpeaker;
import tongli.persona.speech.Cue;
import tongli.persona.speech.OutsideVoice;
import tongli.persona.speech.PersonaSpeaker;
import tongli.persona.speech.Spoken;
import tongli.practice.PracticeRefused.Reason;

class PracticeServiceTest {

    private final PracticeService practice = Given.service();

    private Session start() {
        return practice.start(StartRequest.of("refund", Language.EN, 7));
    }

    private Turn say(Session session, String words) {
        return practice.turn(session.id(), LearnerMove.say(words), Optional.empty());
    }

    @Test
    void aSessionBeginsWithThePersonasFirstLine() {
        Session session = start();
        assertThat(session.opening().text()).isNotBlank();
        assertThat(session.status()).isEqualTo(SessionStatus.OPEN);
        assertThat(practice.session(session.id())).isEqualTo(session);
    }

    @Test
    void aTurnIsAnsweredAssessedAndKept() {
        Session session = start();
        Turn turn = say(session, "Eleven days, and nobody rang you back.");
        assertThat(turn.number()).isEqualTo(1);
        assertThat(turn.assessment()).isPresent();
        assertThat(turn.persona().orElseThrow().text()).isNotBlank();
        assertThat(practice.session(session.id()).turns()).containsExactly(turn);
    }

    /** What needs no wording, what needs one, a stock phrase, a silence between. */
    private static final List<LearnerMove> MOVES = List.of(
            LearnerMove.say("Eleven days, and nobody rang you back."),
            LearnerMove.say("You should have called us."),
            LearnerMove.stayQuiet(),
            LearnerMove.say("I understand how you feel."));

    @Test
    void aWordingThatIsLeftForLaterIsTheOneThatWouldHaveBeenFound() {
        PracticeService now = Given.service(Given.judgedByRules(), new MemorySessionStore(1));
        PracticeService later = Given.service(Given.judgedByRules(), new MemorySessionStore(1));
        UUID whole = now.start(StartRequest.of("refund", Language.EN, 7)).id();
        UUID left = later.start(StartRequest.of("refund", Language.EN, 7)).id();
        int unworded = 0;
        for (LearnerMove move : MOVES) {
            Turn expected = now.turn(whole, move, Optional.empty());
            Turn first = later.turn(left, move, Optional.empty(), Wording.LATER);
            unworded += first.isUnworded() ? 1 : 0;
            assertThat(first.persona()).isEqualTo(expected.persona());
            assertThat(first.assessment().map(Assessment::score))
                    .isEqualTo(expected.assessment().map(Assessment::score));

            assertThat(later.worded(left, first.number())).isEqualTo(expected);
        }
        assertThat(unworded).isPositive();
        assertThat(later.session(left)).isEqualTo(now.session(whole)); // it was kept
    }

    @Test
    void theReportFindsTheWordingsThatNobodyAskedFor() {
        PracticeService practice = Given.service(Given.judgedByRules(), new MemorySessionStore(1));
        UUID id = talkWithoutWordings(practice);
        assertThat(practice.report(id, Wording.LATER).session().turns()).anyMatch(Turn::isUnworded);

        assertThat(practice.report(id).session().turns()).noneMatch(Turn::isUnworded);
    }

    private static UUID talkWithoutWordings(PracticeService practice) {
        UUID id = practice.start(StartRequest.of("refund", Language.EN, 7)).id();
        MOVES.forEach(move -> practice.turn(id, move, Optional.empty(), Wording.LATER));
        return id;
    }

    @Test
    void theLastWordingIsTheSameWhetherTheEarlierOnesWereAskedForOrNot() {
        PracticeService all = Given.service(Given.judgedByRules(), new MemorySessionStore(1));
        PracticeService last = Given.service(Given.judgedByRules(), new MemorySessionStore(1));
        UUID each = talkWithoutWordings(all);
        UUID one = talkWithoutWordings(last);
        for (int turn = 1; turn < MOVES.size(); turn++) {
            all.worded(each, turn);
        }

        assertThat(last.worded(one, MOVES.size())).isEqualTo(all.worded(each, MOVES.size()));
        assertThat(last.session(one).turns()).noneMatch(Turn::isUnworded);
    }

    @Test
    void onlyATurnThatWasTakenHasAWording() {
        Session session = start();
        say(session, "Eleven days.");
        for (int none : List.of(Integer.MIN_VALUE, 0, 2)) {
            assertThatThrownBy(() -> practice.worded(session.id(), none))
                    .isInstanceOfSatisfying(
                            PracticeRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_TURN));
        }
    }

    @Test
    void waitingIsAMoveAndIsNotAssessed() {
        Turn turn = practice.turn(start().id(), LearnerMove.stayQuiet(), Optional.empty());
        assertThat(turn.assessment()).isEmpty();
        assertThat(turn.persona()).isPresent();
    }

    @Test
    void blankWordsAreRefusedAndKeepNothing() {
        Session session = start();
        for (String blank : List.of("", " \n ", "\u200b\u200b", "\u0000", "\u3000")) {
            assertThatThrownBy(() -> say(session, blank))
                    .isInstanceOfSatisfying(
                            PracticeRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.BLANK_TEXT));
        }
        assertThat(practice.session(session.id()).turns()).isEmpty();
    }

    @Test
    void wordsPastTheLimitAreRefusedWithTheLimitNamed() {
        Session session = start();
        assertThat(say(session, "a".repeat(4_000)).number()).isEqualTo(1);
        assertThatThrownBy(() -> say(session, "a".repeat(4_001))).hasMessageContaining("4,000");
    }

    @Test
    void aLearnersOwnDisclosureStopsPractice() {
        Session session = start();
        Turn turn = say(session, "Honestly I don't want to be alive any more.");
        assertThat(turn.stopsPractice()).isTrue();
        assertThat(practice.session(session.id()).status()).isEqualTo(SessionStatus.STOPPED);
        assertThatThrownBy(() -> say(session, "Sorry.")).hasMessageContaining("stopped");
    }

    @Test
    void aDisclosureInTheOtherLanguageStopsPracticeToo() {
        assertThat(say(start(), "我自己也不想活了").stopsPractice()).isTrue();
    }

    @Test
    void aCaringQuestionToThePersonaDoesNotStopPractice() {
        assertThat(say(start(), "Are you thinking of killing yourself?").stopsPractice())
                .isFalse();
    }

    @Test
    void theSameKeyGivesTheSameTurnAndNoSecondOne() {
        Session session = start();
        Turn first = practice.turn(session.id(), LearnerMove.say("That is a long wait."), Optional.of("k1"));
        Turn again = practice.turn(session.id(), LearnerMove.say("That is a long wait."), Optional.of("k1"));
        assertThat(again).isEqualTo(first);
        assertThat(practice.session(session.id()).turns()).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherWordsIsRefused() {
        Session session = start();
        practice.turn(session.id(), LearnerMove.say("That is a long wait."), Optional.of("k1"));
        assertThatThrownBy(() -> practice.turn(session.id(), LearnerMove.say("Never mind."), Optional.of("k1")))
                .isInstanceOfSatisfying(
                        PracticeRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.KEY_REUSED));
    }

    @Test
    void aBranchHoldsWhatWasBeforeAndAnswersTheSameWordsAlike() {
        Session session = start();
        say(session, "Eleven days is a long time to hear nothing.");
        Turn second = say(session, "What have those days been like?");
        say(session, "Calm down, it is only money.");

        Session branch = practice.branch(session.id(), 2);
        assertThat(branch.turns())
                .isEqualTo(practice.session(session.id()).turns().subList(0, 1));
        assertThat(branch.parent()).contains(new Session.Parent(session.id(), 2));
        Turn again = say(branch, "What have those days been like?");
        assertThat(again.persona()).isEqualTo(second.persona());
    }

    @Test
    void thereIsNoBranchFromATurnThatWasNotTaken() {
        Session session = start();
        say(session, "I see.");
        assertThatThrownBy(() -> practice.branch(session.id(), 2)).hasMessageContaining("choose 1 to 1");
        assertThatThrownBy(() -> practice.branch(session.id(), 0)).isInstanceOf(PracticeRefused.class);
    }

    @Test
    void aFinishedSessionTakesNoTurns() {
        Session session = start();
        assertThat(practice.finish(session.id()).status()).isEqualTo(SessionStatus.FINISHED);
        assertThatThrownBy(() -> say(session, "One more thing.")).hasMessageContaining("Branch");
    }

    @Test
    void anUnknownScenarioNamesThoseThereAre() {
        assertThatThrownBy(() -> practice.start(StartRequest.of("no-such", Language.EN, 1)))
                .hasMessageContaining("refund");
    }

    @Test
    void aDrillOpensWithItsLineAndIsOverAfterOneTurn() {
        Drill drill = DrillLibrary.bundled().drills(Language.EN).get(0);
        Session session =
                practice.start(new StartRequest("", Language.EN, OptionalLong.of(1), Optional.of(drill.id()), false));
        assertThat(session.opening().text()).isEqualTo(drill.line());
        say(session, "That sounds lonely.");
        assertThat(practice.session(session.id()).status()).isEqualTo(SessionStatus.FINISHED);
    }

    @Test
    void everyDrillStandsOnItsOwnTopicWithItsAuthorsHints() {
        for (Language language : Language.values()) {
            for (Drill drill : DrillLibrary.bundled().drills(language)) {
                Session session = practice.start(
                        new StartRequest("", language, OptionalLong.of(1), Optional.of(drill.id()), false));
                assertThat(session.opening().state().topic()).isEqualTo(drill.topic());
                assertThat(session.opening().state().told(drill.topic())).isEqualTo(drill.level());
                assertThat(session.opening().hear()).isEqualTo(drill.hints().hear());
                say(session, language == Language.ZH ? "闭嘴吧，没人想听。" : "Oh shut up.");
                assertThat(practice.session(session.id()).status()).isEqualTo(SessionStatus.FINISHED);
            }
        }
    }

    @Test
    void anUnknownSessionIsRefused() {
        assertThatThrownBy(() -> practice.session(new UUID(0, 0)))
                .isInstanceOfSatisfying(
                        PracticeRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_SESSION));
    }

    @Test
    void aSessionWithoutASeedGetsOne() {
        Session session =
                practice.start(new StartRequest("refund", Language.EN, OptionalLong.empty(), Optional.empty(), false));
        assertThat(session.seed()).isEqualTo(7);
    }

    @Test
    void aHardSessionStaysHardInItsBranchAndItsReport() {
        StartRequest normal = StartRequest.of("refund", Language.EN, 7);
        Session hard = practice.start(normal.at(Difficulty.HARD));
        assertThat(hard.opening().state().inner().trust())
                .isLessThan(practice.start(normal).opening().state().inner().trust());
        say(hard, "Nineteen days, and nobody rang you back.");
        assertThat(practice.session(hard.id()).difficulty()).isEqualTo(Difficulty.HARD);
        Session branch = practice.branch(hard.id(), 1);
        assertThat(branch.difficulty()).isEqualTo(Difficulty.HARD);
        say(branch, "Nineteen days, and nobody rang you back.");
        assertThat(practice.session(branch.id()).last())
                .isEqualTo(practice.session(hard.id()).last());
        assertThat(practice.report(branch.id()).session().difficulty()).isEqualTo(Difficulty.HARD);
    }

    @Test
    void whatIsSaidAtNormalIsWhatWasSaidBeforeThereWasAChoice() {
        StartRequest asBefore = new StartRequest("refund", Language.EN, OptionalLong.of(7), Optional.empty(), false);
        Session session = practice.start(asBefore);
        assertThat(session.difficulty()).isEqualTo(Difficulty.NORMAL);
        assertThat(practice.scenario(session))
                .isSameAs(Given.PARTS.scenarios().find("refund", Language.EN).orElseThrow());
    }

    @Test
    void theGuardOfAModelsLinesIsPreparedForABranchAndForAnOpenTalkGoneOnWithAsForAStart() {
        List<Scenario> prepared = new ArrayList<>();
        PersonaSpeaker listening = new PersonaSpeaker() {
            private final PersonaSpeaker bank = new BankSpeaker();

            @Override
            public Spoken speak(Cue cue) {
                return bank.speak(cue);
            }

            @Override
            public void prepare(Scenario scenario) {
                prepared.add(scenario);
            }

            @Override
            public Optional<OutsideVoice> outside() {
                return Optional.empty();
            }
        };
        PracticeService spoken = new PracticeService(
                Given.spokenBy(listening),
                new MemorySessionStore(9),
                UUID::randomUUID,
                () -> 7,
                InstantSource.system());
        Session session = spoken.start(StartRequest.of("refund", Language.EN, 7));
        spoken.turn(session.id(), LearnerMove.stayQuiet(), Optional.empty());
        prepared.clear(); // as after a restart
        spoken.branch(session.id(), 1);
        assertThat(prepared).containsExactly(spoken.scenario(session));
        prepared.clear();
        assertThat(spoken.resume(session.id())).isEqualTo(spoken.session(session.id()));
        assertThat(prepared).containsExactly(spoken.scenario(session));
        spoken.finish(session.id());
        prepared.clear();
        spoken.resume(session.id());
        assertThat(prepared).isEmpty();
    }

    @Test
    void aGuessIsKeptWithTheTurnItFollows() {
        Session session = start();
        say(session, "I see.");
        practice.guess(session.id(), BasicEmotion.ANGER, 2, Optional.of("to be taken seriously"));
        assertThat(practice.session(session.id()).guesses())
                .containsExactly(new Guess(1, BasicEmotion.ANGER, 2, Optional.of("to be taken seriously")));
    }

    @Test
    void turnsSentAtOnceAreTakenOneAfterAnother() throws Exception {
        Session session = start();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Turn>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(threads.submit(() -> practice.turn(session.id(), LearnerMove.stayQuiet(), Optional.empty())));
        }
        int taken = 0;
        for (Future<Turn> one : sent) {
            try {
                one.get();
                taken++;
            } catch (java.util.concurrent.ExecutionException left) {
                assertThat(left).hasCauseInstanceOf(PracticeRefused.class); // the persona may leave such a listener
            }
        }
        threads.shutdown();
        Session kept = practice.session(session.id());
        assertThat(kept.turns()).hasSize(taken);
        for (Turn turn : kept.turns()) {
            assertThat(turn.persona().orElseThrow().state().turn()).isEqualTo(turn.number());
        }
    }
}
