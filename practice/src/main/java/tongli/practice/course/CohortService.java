package tongli.practice.course;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.marks.Agreement;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.PlainText;
import tongli.practice.LearnerText;

/**
 * Taking a course together: cohorts, access codes, an instructor's own marks beside the judge's. An instructor sees progress and the
 * replies of drills; what somebody wrote about a real person is not theirs to see. Safe for many threads when the store is.
 */
public final class CohortService {

    private static final int MOST_COHORTS = 500;
    private static final int LONGEST_NAME = 100;

    private final CourseService courses;
    private final CourseCatalogue catalogue;
    private final CourseStore store;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random makes access codes, not to be foreseen */
    public CohortService(
            CourseService courses,
            CourseCatalogue catalogue,
            CourseStore store,
            Supplier<UUID> ids,
            RandomGenerator random,
            InstantSource clock) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.store = store;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A reply that an instructor can mark; what the judge made of it is not told before.
     *
     * @param answer its number among the enrolment's answers, from 1
     */
    public record ToMark(UUID enrolment, int answer, Unit.OneReply unit, Answer.Replied reply) {}

    /**
     * @param name kept on one line
     * @param scale the questionnaire that is asked before and after, if one is
     * @throws CourseRefused if there is no such course or questionnaire, or there are as many cohorts as can be
     */
    public Cohort open(
            String name, String course, Language language, int seats, Optional<Instant> until, Optional<String> scale) {
        String called = LearnerText.check("name", PlainText.line(name));
        if (called.length() > LONGEST_NAME) {
            called = called.substring(0, called.offsetByCodePoints(0, LONGEST_NAME / 2));
        }
        Course taken = catalogue.course(course, language);
        scale.ifPresent(CohortScales::scale);
        if (store.cohorts().size() >= MOST_COHORTS) {
            throw new CourseRefused(
                    Reason.TOO_MANY, "name", "There are %d cohorts; delete one first.".formatted(MOST_COHORTS));
        }
        Cohort cohort =
                new Cohort(ids.get(), called, taken.id(), language, freshCode(), seats, clock.instant(), until, scale);
        store.add(cohort);
        return cohort;
    }

    private AccessCode freshCode() {
        AccessCode code = AccessCode.random(random);
        return store.cohort(code).isPresent() ? freshCode() : code;
    }

    /**
     * @param written as somebody typed it
     * @param stored whether the enrolment may be kept beyond the program
     * @param takesPart in the cohort's trial, should one run; empty if they were not asked
     * @throws CourseRefused if no cohort has that code, it is full or over, or a trial runs and they were not asked
     */
    public synchronized Enrolment join(String written, boolean stored, Optional<Boolean> takesPart) {
        return join(written, stored, takesPart, false);
    }

    /** The same. @param once whether a person may join a cohort only once; in local mode one person stands for many */
    public synchronized Enrolment join(String written, boolean stored, Optional<Boolean> takesPart, boolean once) {
        Cohort cohort = AccessCode.of(written)
                .flatMap(store::cohort)
                .orElseThrow(
                        () -> new CourseRefused(
                                Reason.UNKNOWN_CODE,
                                "code",
                                "No cohort has this code; look at it again, it is eight letters and figures such as K7QM-2XPD."));
        if (once && store.enrolments().stream().anyMatch(one -> one.cohort().equals(Optional.of(cohort.id())))) {
            throw new CourseRefused(
                    Reason.CODE_USED_UP, "code", "You are in this cohort already; go on where you were.");
        }
        if (!cohort.admits(members(cohort).size(), clock.instant())) {
            throw new CourseRefused(
                    Reason.CODE_USED_UP, "code", "The cohort of this code is full or over; ask who gave it to you.");
        }
        Optional<CohortTrial> trial = store.trial(cohort.id()).filter(CohortTrial::isRunning);
        if (trial.isPresent() && takesPart.isEmpty()) {
            throw new CourseRefused(
                    Reason.TRIAL_ASKS,
                    "trial",
                    "This cohort finds out by lot whether feedback helps: some practise without it until the trial ends. Join with"
                            + " \"trial\": true to take part, or false to take the course as it is.");
        }
        Enrolment enrolment = courses.enrol(cohort.course(), cohort.language(), Optional.of(cohort.id()), stored);
        trial.filter(running -> takesPart.orElse(false))
                .ifPresent(running -> store.keep(running.join(enrolment.id(), enrolment.at())));
        return enrolment;
    }

    /** Those that the person opened, the newest first. */
    public List<Cohort> cohorts() {
        return store.cohorts();
    }

    /** @throws CourseRefused if the person has opened none of that id; another's is no cohort to them */
    public Cohort cohort(UUID id) {
        return store.cohorts().stream()
                .filter(cohort -> cohort.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CourseRefused(Reason.UNKNOWN_COHORT, "cohort", "There is no such cohort."));
    }

    /** @throws CourseRefused if there is none */
    public void delete(UUID id) {
        cohort(id);
        store.deleteCohort(id);
    }

    /** Who has joined, the one who did something last first. */
    public List<Enrolment> members(Cohort cohort) {
        return store.members(cohort.id());
    }

    /** Replies that the judge judged and the instructor has not marked, the oldest first. */
    public List<ToMark> toMark(Cohort cohort) {
        Set<String> marked = new HashSet<>();
        store.marks().forEach(mark -> marked.add(mark.enrolment() + "/" + mark.answer()));
        List<ToMark> left = new ArrayList<>();
        for (Enrolment enrolment : members(cohort)) {
            for (int i = 0; i < enrolment.answers().size(); i++) {
                int number = i + 1;
                if (!marked.contains(enrolment.id() + "/" + number)) {
                    markable(enrolment, number).ifPresent(left::add);
                }
            }
        }
        left.sort((a, b) -> a.reply().at().compareTo(b.reply().at()));
        return left;
    }

    private Optional<ToMark> markable(Enrolment enrolment, int number) {
        if (number < 1
                || number > enrolment.answers().size()
                || !(enrolment.answers().get(number - 1) instanceof Answer.Replied reply)
                || reply.levels().size() < Mechanism.values().length) {
            return Optional.empty();
        }
        return courses.course(enrolment)
                .unit(reply.unit())
                .filter(Unit.OneReply.class::isInstance)
                .map(unit -> new ToMark(enrolment.id(), number, (Unit.OneReply) unit, reply));
    }

    /**
     * Keeps a mark. A reply has one: whoever has seen the judge's levels cannot mark it again by their own lights.
     *
     * @param own a level of each mechanism
     * @throws CourseRefused if the cohort has no such reply, or it was marked before
     */
    public synchronized OwnMark mark(Cohort cohort, UUID enrolment, int answer, Map<Mechanism, Integer> own) {
        ToMark reply = members(cohort).stream()
                .filter(member -> member.id().equals(enrolment))
                .flatMap(member -> markable(member, answer).stream())
                .findFirst()
                .orElseThrow(() -> new CourseRefused(
                        Reason.UNKNOWN_REPLY,
                        "answer",
                        "The cohort has no such reply; GET …/replies lists those that can be marked."));
        if (store.marks().stream()
                .anyMatch(before -> before.enrolment().equals(enrolment) && before.answer() == answer)) {
            throw new CourseRefused(
                    Reason.MARKED_BEFORE,
                    "answer",
                    "This reply was marked before, and the judge's levels were told then, so the first mark stays; "
                            + "GET …/replies lists those without a mark.");
        }
        OwnMark mark = new OwnMark(
                enrolment, answer, clock.instant(), own, reply.reply().levels());
        store.add(mark);
        return mark;
    }

    /** How far the instructor and the judge agree on the replies of a cohort. */
    public Agreement agreement(Cohort cohort) {
        return Agreement.of(marks(cohort));
    }

    /** The instructor's marks of a cohort's replies, oldest first. */
    public List<OwnMark> marks(Cohort cohort) {
        Set<UUID> members = new HashSet<>();
        members(cohort).forEach(enrolment -> members.add(enrolment.id()));
        return store.marks().stream()
                .filter(mark -> members.contains(mark.enrolment()))
                .toList();
    }
}
