package tongli.coaching.course.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.scale.ScaleTime;
import tongli.coaching.trial.CohortTrial;
import tongli.coaching.trial.Protocol;
import tongli.coaching.trial.TrialOutcome;
import tongli.core.Language;
import tongli.core.Mechanism;

/** What every store of courses' records does. */
public abstract class CourseStoreContract {

    protected static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    protected abstract CourseStore store();

    @Test
    void whatIsKeptIsFoundAsItWas() {
        CourseStore store = store();
        Enrolment enrolment = enrolment(1, NOW);
        store.keep(enrolment);
        assertThat(store.enrolment(enrolment.id())).contains(enrolment);
        Enrolment more = enrolment
                .plus(new Answer.Perceived("u", NOW, 1, new Reading("fine", 2, Optional.of("rest")), 70))
                .plus(new Answer.Perceived("u", NOW, 2, new Reading("fine", 2, Optional.empty()), 70))
                .plus(new Answer.Replied("v", NOW, "一夜没睡。", OptionalInt.of(62), true, levels(1)))
                .plus(new Answer.Replied("v", NOW, "?", OptionalInt.empty(), false, Map.of()))
                .plus(new Answer.Talked("w", NOW, new UUID(3, 4), 8, OptionalInt.of(55)))
                .plus(new Answer.Named("x", NOW, "My brother.", "quarrel", true))
                .plus(new Answer.WentSo("x", NOW.plusSeconds(60), List.of("Yes", "")))
                .plus(new Answer.Filled(NOW, "who-5", ScaleTime.BEFORE, Map.of(1, 3, 5, 0)));
        store.keep(more);
        assertThat(store.enrolment(enrolment.id())).contains(more);
        assertThat(store.enrolment(new UUID(9, 9))).isEmpty();
    }

    @Test
    void theOneTouchedLastComesFirst() {
        CourseStore store = store();
        store.keep(enrolment(1, NOW.plusSeconds(1)));
        store.keep(enrolment(2, NOW));
        store.keep(
                enrolment(3, NOW).plus(new Answer.Named("x", NOW.plusSeconds(9), "About the car.", "quarrel", false)));
        assertThat(store.enrolments())
                .extracting(Enrolment::id)
                .containsExactly(new UUID(0, 3), new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void anEnrolmentGoesWithItsMarks() {
        CourseStore store = store();
        store.keep(enrolment(1, NOW));
        store.keep(enrolment(2, NOW));
        store.add(mark(1, 1, 0));
        store.add(mark(2, 1, 0));
        assertThat(store.deleteEnrolment(new UUID(0, 1))).isTrue();
        assertThat(store.deleteEnrolment(new UUID(0, 1))).isFalse();
        assertThat(store.marks()).containsExactly(mark(2, 1, 0));
    }

    @Test
    void aCohortIsFoundByItsCode() {
        CourseStore store = store();
        Cohort first = cohort(1, NOW, Optional.empty());
        Cohort second = cohort(2, NOW.plusSeconds(1), Optional.of(NOW.plusSeconds(99)));
        store.add(first);
        store.add(second);
        assertThat(store.cohorts()).containsExactly(second, first);
        assertThat(store.cohort(first.id())).contains(first);
        assertThat(store.cohort(second.code())).contains(second);
        assertThat(store.deleteCohort(second.id())).isTrue();
        assertThat(store.cohort(second.code())).isEmpty();
        assertThat(store.deleteCohort(second.id())).isFalse();
    }

    @Test
    void aSecondMarkOfAReplyTakesThePlaceOfTheFirst() {
        CourseStore store = store();
        store.keep(enrolment(1, NOW));
        store.add(mark(1, 1, 0));
        store.add(mark(1, 2, 1));
        store.add(mark(1, 1, 2));
        assertThat(store.marks()).containsExactly(mark(1, 2, 1), mark(1, 1, 2));
    }

    @Test
    void aCourseOfOnesOwnTakesThePlaceOfTheOneBefore() {
        CourseStore store = store();
        OwnCourse zh = new OwnCourse("mine", Language.ZH, "a: 1", NOW);
        OwnCourse en = new OwnCourse("mine", Language.EN, "a: 2", NOW.plusSeconds(1));
        OwnCourse again = new OwnCourse("mine", Language.ZH, "a: 3", NOW.plusSeconds(2));
        store.add(zh);
        store.add(en);
        store.add(again);
        assertThat(store.ownCourses()).containsExactly(en, again);
        assertThat(store.deleteOwnCourse("mine")).isTrue();
        assertThat(store.ownCourses()).isEmpty();
        assertThat(store.deleteOwnCourse("mine")).isFalse();
    }

    @Test
    void aTrialIsKeptAsItIsNowAndGoesWithItsCohort() {
        CourseStore store = store();
        Cohort cohort = cohort(1, NOW, Optional.empty());
        store.add(cohort);
        CohortTrial trial = trial(cohort);
        store.keep(trial);
        CohortTrial later =
                trial.join(new UUID(0, 1), NOW).join(new UUID(0, 2), NOW).end(NOW.plusSeconds(9));
        store.keep(later);
        assertThat(store.trial(cohort.id())).contains(later);
        store.deleteCohort(cohort.id());
        assertThat(store.trial(cohort.id())).isEmpty();
    }

    private static CohortTrial trial(Cohort cohort) {
        Protocol protocol = new Protocol(
                "三班",
                "有反馈的分数更高。",
                "final",
                "末次对话的得分",
                Optional.of(new Protocol.Range(0, 100)),
                Optional.empty(),
                Optional.empty(),
                List.of(4, 6),
                -7);
        return CohortTrial.register(
                cohort.id(), protocol, TrialOutcome.FINAL, cohort.course(), 30, false, new byte[] {1, -2}, NOW);
    }

    @Test
    void everythingCanBeErased() {
        CourseStore store = store();
        store.keep(enrolment(1, NOW));
        store.add(cohort(1, NOW, Optional.empty()));
        store.keep(trial(cohort(1, NOW, Optional.empty())));
        store.add(mark(1, 1, 0));
        store.add(new OwnCourse("mine", Language.ZH, "a: 1", NOW));
        store.deleteAll();
        assertThat(store.ownCourses()).isEmpty();
        assertThat(store.enrolments()).isEmpty();
        assertThat(store.cohorts()).isEmpty();
        assertThat(store.marks()).isEmpty();
        assertThat(store.trial(new UUID(1, 1))).isEmpty();
    }

    protected static Enrolment enrolment(int number, Instant at) {
        return new Enrolment(
                new UUID(0, number), "on-the-stairs", Language.ZH, Optional.of(new UUID(5, 5)), true, at, List.of());
    }

    protected static Cohort cohort(int number, Instant at, Optional<Instant> until) {
        return new Cohort(
                new UUID(1, number),
                "三班",
                "on-the-stairs",
                Language.ZH,
                AccessCode.random(new Random(number)),
                30,
                at,
                until,
                Optional.empty());
    }

    protected static OwnMark mark(int enrolment, int answer, int level) {
        return new OwnMark(new UUID(0, enrolment), answer, NOW.plusSeconds(level), levels(level), levels(2));
    }

    private static Map<Mechanism, Integer> levels(int level) {
        Map<Mechanism, Integer> levels = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            levels.put(mechanism, level);
        }
        return levels;
    }
}
