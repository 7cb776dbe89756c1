package tongli.server.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.OwnCourse;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;

/** The courses of whoever asks. */
public final class OwnCourseStore implements CourseStore {

    private final Supplier<? extends CourseStore> whose;
    private final Consumer<Enrolment> bound;

    /** @param bound throws if whoever asks may not take the course; an answer at which practice stops is not kept, and so never refused */
    public OwnCourseStore(Supplier<? extends CourseStore> whose, Consumer<Enrolment> bound) {
        this.whose = whose;
        this.bound = bound;
    }

    @Override
    public void keep(Enrolment enrolment) {
        bound.accept(enrolment);
        whose.get().keep(enrolment);
    }

    @Override
    public Optional<Enrolment> enrolment(UUID id) {
        return whose.get().enrolment(id);
    }

    @Override
    public List<Enrolment> enrolments() {
        return whose.get().enrolments();
    }

    @Override
    public List<Enrolment> members(UUID cohort) {
        return whose.get().members(cohort);
    }

    @Override
    public boolean deleteEnrolment(UUID id) {
        return whose.get().deleteEnrolment(id);
    }

    @Override
    public void add(Cohort cohort) {
        whose.get().add(cohort);
    }

    @Override
    public Optional<Cohort> cohort(UUID id) {
        return whose.get().cohort(id);
    }

    @Override
    public Optional<Cohort> cohort(AccessCode code) {
        return whose.get().cohort(code);
    }

    @Override
    public List<Cohort> cohorts() {
        return whose.get().cohorts();
    }

    @Override
    public boolean deleteCohort(UUID id) {
        return whose.get().deleteCohort(id);
    }

    @Override
    public void keep(CohortTrial trial) {
        whose.get().keep(trial);
    }

    @Override
    public Optional<CohortTrial> trial(UUID cohort) {
        return whose.get().trial(cohort);
    }

    @Override
    public void add(OwnMark mark) {
        whose.get().add(mark);
    }

    @Override
    public List<OwnMark> marks() {
        return whose.get().marks();
    }

    @Override
    public void add(OwnCourse course) {
        whose.get().add(course);
    }

    @Override
    public List<OwnCourse> ownCourses() {
        return whose.get().ownCourses();
    }

    @Override
    public boolean owns(String course) {
        return whose.get().owns(course);
    }

    @Override
    public boolean deleteOwnCourse(String id) {
        return whose.get().deleteOwnCourse(id);
    }

    @Override
    public void deleteAll() {
        whose.get().deleteAll();
    }
}
