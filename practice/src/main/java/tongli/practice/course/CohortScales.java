package tongli.practice.course;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleLibrary;
import tongli.coaching.scale.ScaleScore;
import tongli.coaching.scale.ScaleTime;
import tongli.core.Coded;

/**
 * Questionnaires that a cohort asks before and after its course. What is answered is kept with the enrolment, where that is kept; nobody
 * but the learner reads it. Safe for many threads when the store is.
 */
public final class CohortScales {

    private static final ScaleLibrary LIBRARY = ScaleLibrary.bundled();

    private final CourseService courses;
    private final CourseStore store;
    private final InstantSource clock;

    public CohortScales(CourseService courses, CourseStore store, InstantSource clock) {
        this.courses = courses;
        this.store = store;
        this.clock = clock;
    }

    /** Whether it can be filled in. */
    public enum State implements Coded {
        OPEN,
        DONE,
        /** After is after the last unit. */
        NOT_YET,
        /** Before is before the first answer. */
        MISSED
    }

    /** A questionnaire that a learner is asked to fill in. */
    public record Asked(Enrolment enrolment, Cohort cohort, Scale scale, State before, State after) {}

    /** Every one. */
    public static List<Scale> scales() {
        return LIBRARY.scales();
    }

    /** @throws CourseRefused if there is none of that name */
    public static Scale scale(String id) {
        return LIBRARY.find(id)
                .orElseThrow(() -> new CourseRefused(
                        Reason.UNKNOWN_SCALE,
                        "scale",
                        "There is no such questionnaire; there are %s."
                                .formatted(String.join(
                                        " and ",
                                        LIBRARY.scales().stream().map(Scale::id).toList()))));
    }

    /** What the learner's cohorts ask, the one touched last first. */
    public List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Enrolment enrolment : courses.enrolments()) {
            enrolment
                    .cohort()
                    .flatMap(store::cohort)
                    .ifPresent(cohort -> cohort.scale()
                            .ifPresent(scale -> asked.add(new Asked(
                                    enrolment,
                                    cohort,
                                    scale(scale),
                                    state(enrolment, ScaleTime.BEFORE),
                                    state(enrolment, ScaleTime.AFTER)))));
        }
        return asked;
    }

    private State state(Enrolment enrolment, ScaleTime time) {
        if (enrolment.filled(time).isPresent()) {
            return State.DONE;
        }
        if (time == ScaleTime.BEFORE) {
            boolean begun = enrolment.answers().stream().anyMatch(answer -> !(answer instanceof Answer.Filled));
            return begun ? State.MISSED : State.OPEN;
        }
        return courses.progress(enrolment).next().isEmpty() ? State.OPEN : State.NOT_YET;
    }

    /**
     * Keeps a sheet.
     *
     * @param given the answer to each item, by its number from 1
     * @throws CourseRefused if the cohort of the enrolment does not ask it, or not now
     * @throws IllegalArgumentException if an answer is out of range
     */
    public Enrolment fill(UUID id, Scale scale, ScaleTime time, Map<Integer, Integer> given) {
        score(scale, given);
        return courses.keepAlone(id, enrolment -> {
            boolean asks = enrolment
                    .cohort()
                    .flatMap(store::cohort)
                    .flatMap(Cohort::scale)
                    .filter(scale.id()::equals)
                    .isPresent();
            if (!asks) {
                throw refused(
                        "enrolment",
                        "The cohort of that enrolment does not ask this questionnaire; leave enrolment and time out.");
            }
            switch (state(enrolment, time)) {
                case OPEN -> {}
                case DONE -> throw refused("time", "It was filled in then already, and what was answered stands.");
                case NOT_YET -> throw refused("time", "\"after\" is after the last unit of the course; do that first.");
                case MISSED ->
                    throw refused("time", "\"before\" is before the first answer in the course; that has passed.");
            }
            return enrolment.plus(new Answer.Filled(clock.instant(), scale.id(), time, given));
        });
    }

    private static CourseRefused refused(String field, String message) {
        return new CourseRefused(Reason.UNFIT_SHEET, field, message);
    }

    /** @throws IllegalArgumentException if an answer is out of range */
    public static ScaleScore score(Scale scale, Map<Integer, Integer> given) {
        List<OptionalInt> answers = new ArrayList<>();
        for (int item = 1; item <= scale.items(); item++) {
            answers.add(given.containsKey(item) ? OptionalInt.of(given.get(item)) : OptionalInt.empty());
        }
        return scale.score(answers);
    }
}
