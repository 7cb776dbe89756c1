package tongli.practice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tongli.coaching.course.CourseLibrary;
import tongli.coaching.course.Unit;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.cohort.MemoryCourseStore;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.skill.Feedback;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.skill.evidence.KeptForTransfer;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStore;
import tongli.practice.StartRequest;
import tongli.practice.course.CourseCatalogue;
import tongli.practice.course.CourseMove;
import tongli.practice.course.CourseService;
import tongli.practice.progress.NextStep.Reason;

class ProgressServiceTest {

    private static final PracticeParts PARTS = Given.judgedByRules();

    private final EvidenceStore evidence = new MemoryEvidenceStore();
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicLong ids = new AtomicLong();
    private final MemorySessionStore sessions = new MemorySessionStore(100);
    private final PracticeService practice = new PracticeService(
            PARTS, sessions, evidence, () -> new UUID(7, ids.incrementAndGet()), () -> 7, this::now);
    private final ProgressService progress =
            new ProgressService(PARTS.scenarios(), PARTS.drills(), evidence, this::now);

    private Instant now() {
        return Given.NOON.plusSeconds(ticks.incrementAndGet());
    }

    private void later(int days) {
        ticks.addAndGet(Duration.ofDays(days).toSeconds());
    }

    @Test
    void aTalkShowsItsSkillsTurnByTurn() {
        Session talk = practice.start(StartRequest.of("exam-retake", Language.ZH, 7));
        practice.turn(talk.id(), LearnerMove.say("差四分，三个月每天六点起，就差这么一点。"), Optional.empty());
        SkillEvidence one = shown(talk);
        assertThat(one.shown()).containsKeys(Skill.LISTENING, Skill.REFLECTING, Skill.ALLOWING, Skill.CARING);
        assertThat(one.shown()).doesNotContainKeys(Skill.PERSPECTIVE_TAKING, Skill.REPAIRING, Skill.NOTICING_RISK);
        assertThat(one.shown().get(Skill.LISTENING).chances()).isEqualTo(1);

        practice.guess(talk.id(), BasicEmotion.SADNESS, 2, Optional.empty());
        practice.turn(talk.id(), LearnerMove.stayQuiet(), Optional.empty());
        practice.turn(talk.id(), LearnerMove.say("多大点事，想开点，明年再来不就行了。"), Optional.empty());
        practice.turn(talk.id(), LearnerMove.say("刚才那句是我不对，我没听你说完就劝你。"), Optional.empty());
        SkillEvidence after = shown(talk);
        assertThat(after.shown().get(Skill.LISTENING).chances()).isEqualTo(3);
        assertThat(after.shown().get(Skill.PERSPECTIVE_TAKING).chances()).isEqualTo(1);
        assertThat(after.shown().get(Skill.SILENCE).chances()).isEqualTo(1);
        assertThat(after.shown().get(Skill.REPAIRING)).isEqualTo(new Tally(1, 1));
        assertThat(progress.standing().skills().get(Skill.LISTENING).exercises())
                .as("a talk is one exercise")
                .isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsNoSecondChance() {
        Session talk = practice.start(StartRequest.of("exam-retake", Language.ZH, 7));
        for (int i = 0; i < 2; i++) {
            practice.turn(talk.id(), LearnerMove.say("差四分。"), Optional.of("key"));
        }
        assertThat(shown(talk).shown().get(Skill.LISTENING).chances()).isEqualTo(1);
    }

    @Test
    void whoGoesBackIsCountedForTheirOwnTurnsAlone() {
        Session talk = practice.start(StartRequest.of("exam-retake", Language.ZH, 7));
        practice.turn(talk.id(), LearnerMove.say("差四分。"), Optional.empty());
        practice.turn(talk.id(), LearnerMove.say("那天晚上你怎么过的？"), Optional.empty());
        Session again = practice.branch(talk.id(), 2);
        assertThat(evidence.find(SkillEvidence.ofSession(again.id()))).isEmpty();
        practice.turn(again.id(), LearnerMove.say("三天没跟家里说，一个人憋着。"), Optional.empty());
        assertThat(shown(again).shown().get(Skill.LISTENING).chances()).isEqualTo(1);
        assertThat(shown(again).again()).isTrue();
    }

    @Test
    void aDeletedSessionLeavesNothing() {
        Session talk = practice.start(StartRequest.of("exam-retake", Language.ZH, 7));
        practice.turn(talk.id(), LearnerMove.say("差四分。"), Optional.empty());
        practice.delete(talk.id());
        assertThat(evidence.all()).isEmpty();
    }

    @Test
    void whatIsErasedWhileATurnIsUnderWayLeavesNothing() {
        EvidenceStore erasing = new Erasing(evidence, sessions);
        PracticeService slow = new PracticeService(
                PARTS, sessions, erasing, () -> new UUID(9, ids.incrementAndGet()), () -> 7, this::now);
        Session talk = slow.start(StartRequest.of("exam-retake", Language.ZH, 7));
        slow.turn(talk.id(), LearnerMove.say("差四分。"), Optional.empty());
        assertThat(evidence.all()).isEmpty();
    }

    /** Somebody has everything erased just before evidence is written. */
    private record Erasing(EvidenceStore evidence, SessionStore sessions) implements EvidenceStore {
        @Override
        public void put(SkillEvidence one) {
            sessions.deleteAll();
            evidence.deleteAll();
            evidence.put(one);
        }

        @Override
        public Optional<SkillEvidence> find(String source) {
            return evidence.find(source);
        }

        @Override
        public List<SkillEvidence> all() {
            return evidence.all();
        }

        @Override
        public void delete(String beginning) {
            evidence.delete(beginning);
        }

        @Override
        public void deleteAll() {
            evidence.deleteAll();
        }
    }

    @Test
    void whatWasPractisedBeforeAnythingWasWrittenDownIsCaughtUpWith() {
        Session talk = practice.start(StartRequest.of("exam-retake", Language.ZH, 7));
        practice.turn(talk.id(), LearnerMove.say("差四分。"), Optional.empty());
        practice.guess(talk.id(), BasicEmotion.SADNESS, 2, Optional.empty());
        practice.turn(talk.id(), LearnerMove.stayQuiet(), Optional.empty());
        SkillEvidence asItWas = shown(talk);
        evidence.deleteAll();
        practice.catchUp(practice.sessions());
        assertThat(shown(talk).shown()).isEqualTo(asItWas.shown());
        practice.catchUp(practice.sessions());
        assertThat(shown(talk).shown()).isEqualTo(asItWas.shown());
    }

    @Test
    void unitsOfACourseCountToo() {
        MemoryCourseStore store = new MemoryCourseStore();
        CourseService courses = new CourseService(
                PARTS,
                practice,
                new CourseCatalogue(PARTS.scenarios(), store, this::now),
                store,
                evidence,
                () -> new UUID(8, ids.incrementAndGet()),
                this::now);
        Enrolment enrolment = courses.enrol("on-the-stairs", Language.ZH, Optional.empty(), true);
        courses.answer(enrolment.id(), "fact-first", new CourseMove.Say("又走了一个，你是一路想着上来的吧。"));
        for (int voice = 1; voice <= 2; voice++) {
            courses.answer(
                    enrolment.id(),
                    "four-nothings",
                    new CourseMove.Read(voice, new Reading("fine", 1, Optional.of("nothing"))));
        }
        assertThat(evidence.all())
                .extracting(SkillEvidence::kind)
                .containsExactly(ExerciseKind.REPLY, ExerciseKind.VOICES);
        assertThat(evidence.all().get(1).shown().get(Skill.PERSPECTIVE_TAKING).chances())
                .as("voices of one round")
                .isEqualTo(2);
        courses.delete(enrolment.id());
        assertThat(evidence.all()).isEmpty();
    }

    @Test
    void aBeginnerIsOfferedSomethingTheyWillDoAboutSevenTimesInTen() {
        NextStep next = progress.next(Language.ZH).orElseThrow();
        assertThat(next.reason()).isEqualTo(Reason.FIRST);
        assertThat(next.success()).isBetween(0.65, 0.75);
        assertThat(next.feedback()).isEqualTo(Feedback.FULL);
        assertThat(KeptForTransfer.PERSONS).doesNotContain(next.offer().scenario());
    }

    /** All but noticing risk, which only the talk with somebody at risk gives chances to show, was practised. */
    @Test
    void nobodyAtRiskIsOfferedBeforeSomePractice() {
        Set<Skill> others = EnumSet.complementOf(EnumSet.of(Skill.NOTICING_RISK));
        List<String> talks = List.of("quarrel", "refund", "passed-over");
        for (int i = 0; i < 3; i++) {
            drilled(others, i);
            if (i > 0) {
                talked(others, talks.get(i - 1), 4);
            }
        }
        talked(others, "exam-retake", 1);
        assertThat(progress.next(Language.EN).orElseThrow().offer().scenario())
                .as("two talks, three drills, and a talk of one turn")
                .isNotEqualTo("dark-posts");

        talked(others, talks.get(2), 4);
        NextStep ready = progress.next(Language.EN).orElseThrow();
        assertThat(ready.offer().exercise().skill()).isEqualTo(Skill.NOTICING_RISK);
        assertThat(ready.offer().scenario()).isEqualTo("dark-posts");
        assertThat(ready.reason()).isEqualTo(Reason.FIRST);
    }

    private void talked(Set<Skill> skills, String persona, int turns) {
        shown(ExerciseKind.TALK, persona, skills, turns);
    }

    private void drilled(Set<Skill> skills, int which) {
        shown(ExerciseKind.DRILL, "drill-" + which, skills, 1);
    }

    private void shown(ExerciseKind kind, String persona, Set<Skill> skills, int chances) {
        evidence.put(new SkillEvidence(
                "session/%s-%s".formatted(kind.code(), persona),
                kind,
                "%s/%s".formatted(kind.code(), persona),
                persona,
                0,
                Optional.empty(),
                false,
                false,
                now(),
                skills.stream().collect(Collectors.toMap(skill -> skill, skill -> new Tally(0, chances)))));
    }

    @Test
    void keptForTransferAreThePersonsOfTheFinalsAndNoticingRiskHasItsTalk() {
        CourseLibrary courses = CourseLibrary.bundled(PARTS.scenarios().ids());
        for (Language language : Language.values()) {
            assertThat(courses.in(language).stream()
                            .flatMap(course -> course.units().stream())
                            .filter(Unit.FinalTalk.class::isInstance)
                            .map(unit -> ((Unit.FinalTalk) unit).scenario())
                            .collect(Collectors.toSet()))
                    .isEqualTo(KeptForTransfer.PERSONS);
            assertThat(Offers.in(language, PARTS.scenarios(), PARTS.drills(), true))
                    .anyMatch(offer -> offer.kind() == ExerciseKind.TALK
                            && offer.exercise().skill() == Skill.NOTICING_RISK);
        }
    }

    @Test
    void whoeverWasJustMetIsNotOfferedAgainAtOnceForAnotherSkill() {
        Session talk = practice.start(StartRequest.of("exam-retake", Language.ZH, 7));
        practice.turn(talk.id(), LearnerMove.say("差四分。"), Optional.empty());
        NextStep next = progress.next(Language.ZH).orElseThrow();
        assertThat(shown(talk).shown())
                .doesNotContainKey(next.offer().exercise().skill());
        assertThat(next.offer().scenario()).isNotEqualTo("exam-retake");
    }

    @Test
    void aRetestThatIsDueComesFirstAndThenSomebodyNeverMet() {
        learn(Skill.REFLECTING);
        later(2);
        NextStep retest = progress.next(Language.EN).orElseThrow();
        assertThat(retest.reason()).isEqualTo(Reason.RETEST);
        assertThat(retest.offer().exercise().skill()).isEqualTo(Skill.REFLECTING);
        assertThat(retest.feedback()).isEqualTo(Feedback.AFTER_THE_TALK);
        assertThat(retest.offer().scenario()).isNotEqualTo("exam-retake");

        done(Skill.REFLECTING, "quarrel", 1);
        NextStep transfer = progress.next(Language.EN).orElseThrow();
        assertThat(transfer.reason()).isEqualTo(Reason.TRANSFER);
        assertThat(KeptForTransfer.PERSONS).contains(transfer.offer().scenario());

        done(Skill.REFLECTING, transfer.offer().scenario(), 2);
        assertThat(progress.next(Language.EN).orElseThrow().reason()).isEqualTo(Reason.FIRST);
        assertThat(progress.standing().skills().get(Skill.REFLECTING).transfer())
                .isPresent();
    }

    @Test
    void helpFadesWithMasteryAndARetestHasNone() {
        Session first = practice.start(StartRequest.of("exam-retake", Language.ZH, 7));
        assertThat(help(first, Optional.empty()).feedback()).isEqualTo(Feedback.FULL);
        learn(Skill.REFLECTING);
        Session soon = practice.start(StartRequest.of("passed-over", Language.ZH, 7));
        assertThat(help(soon, Optional.of(Skill.REFLECTING)).feedback()).isNotEqualTo(Feedback.FULL);
        assertThat(help(soon, Optional.of(Skill.REFLECTING)).retest()).isFalse();
        assertThat(help(soon, Optional.empty()).feedback())
                .as("goals that are not mastered keep the help")
                .isEqualTo(Feedback.FULL);
        later(2);
        Session retest = practice.start(StartRequest.of("passed-over", Language.ZH, 7));
        assertThat(help(retest, Optional.of(Skill.REFLECTING)))
                .isEqualTo(new Help(Feedback.AFTER_THE_TALK, Skill.REFLECTING, true));
    }

    private Help help(Session session, Optional<Skill> skill) {
        return progress.help(session, practice.scenario(session), skill);
    }

    private SkillEvidence shown(Session session) {
        return evidence.find(SkillEvidence.ofSession(session.id())).orElseThrow();
    }

    /** Until it is learnt, and no longer. */
    private void learn(Skill skill) {
        for (int i = 0; ; i++) {
            done(skill, i % 2 == 0 ? "refund" : "exam-retake", i);
            if (progress.standing().skills().get(skill).progress().retests().isPresent()) {
                return;
            }
        }
    }

    private void done(Skill skill, String persona, int times) {
        evidence.put(new SkillEvidence(
                "session/made-%s-%s".formatted(persona, times),
                ExerciseKind.TALK,
                "made/%s/%s".formatted(persona, times),
                persona,
                0,
                Optional.of(skill),
                false,
                false,
                now(),
                Map.of(skill, new Tally(4, 4))));
    }
}
