package tongli.coaching.course.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;

/**
 * Keeps enrolments, cohorts, own marks and own courses. When a method returns, what it was given is kept as durably as this store keeps anything.
 * Safe for many threads; no enrolment is written from two threads at once.
 */
public interface CourseStore {

    /** Keeps an enrolment as it is now, whether or not it was there. */
    void keep(Enrolment enrolment);

    Optional<Enrolment> enrolment(UUID id);

    /** Every enrolment, the one touched last first. */
    List<Enrolment> enrolments();

    /** @return whether there was such an enrolment; its marks go with it */
    boolean deleteEnrolment(UUID id);

    /** Keeps a new cohort. */
    void add(Cohort cohort);

    Optional<Cohort> cohort(UUID id);

    Optional<Cohort> cohort(AccessCode code);

    /** Every cohort, the newest first. */
    List<Cohort> cohorts();

    /** Its enrolments stay, and belong to no cohort that can be found; its trial goes. @return whether there was such a cohort */
    boolean deleteCohort(UUID id);

    /** Keeps a cohort's trial as it is now. */
    void keep(CohortTrial trial);

    /** Every trial, the oldest first. */
    List<CohortTrial> trials();

    /** Keeps a mark, in place of an earlier one of the same reply. */
    void add(OwnMark mark);

    /** Every mark, oldest first. */
    List<OwnMark> marks();

    /** Keeps a course, in place of an earlier one of its id and language. */
    void add(OwnCourse course);

    /** Every course of one's own, the oldest first. */
    List<OwnCourse> ownCourses();

    /** In every language. @return whether there was such a course */
    boolean deleteOwnCourse(String id);

    /** Everything. */
    void deleteAll();
}
