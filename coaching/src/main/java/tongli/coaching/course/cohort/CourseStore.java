package tongli.coaching.course.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;

/**
 * One person's view of what courses leave behind: their enrolments, the cohorts that they opened and the marks that they gave, and what they share
 * with others, who are named where they matter. When a method returns, what it was given is kept as durably as this store keeps anything.
 * Safe for many threads; no enrolment is written from two threads at once.
 */
public interface CourseStore {

    /** Keeps an enrolment as it is now, whether or not it was there. */
    void keep(Enrolment enrolment);

    Optional<Enrolment> enrolment(UUID id);

    /** Every enrolment, the one touched last first. */
    List<Enrolment> enrolments();

    /** Those of a cohort, whosever they are, as far as they are kept where the person who opened it can be shown them; the one touched last first. */
    List<Enrolment> members(UUID cohort);

    /** @return whether there was such an enrolment; its marks go with it, whoever gave them */
    boolean deleteEnrolment(UUID id);

    /** Keeps a new cohort. */
    void add(Cohort cohort);

    /** Whoever opened it. */
    Optional<Cohort> cohort(UUID id);

    /** Whoever opened it. */
    Optional<Cohort> cohort(AccessCode code);

    /** The person's own, the newest first. */
    List<Cohort> cohorts();

    /** Its enrolments stay, and belong to no cohort that can be found; its trial goes. @return whether there was such a cohort */
    boolean deleteCohort(UUID id);

    /** Keeps a cohort's trial as it is now, whoever opened the cohort. */
    void keep(CohortTrial trial);

    /** That of a cohort, whoever opened it. */
    Optional<CohortTrial> trial(UUID cohort);

    /** Keeps a mark, in place of an earlier one of the same reply. */
    void add(OwnMark mark);

    /** The person's own, the oldest first. */
    List<OwnMark> marks();

    /** Keeps a course, in place of an earlier one of its id and language. */
    void add(OwnCourse course);

    /** Every course that anybody has added, the oldest first. */
    List<OwnCourse> ownCourses();

    /** Whether the person added it, in any language. */
    boolean owns(String course);

    /** In every language, if the person added it. @return whether there was such a course */
    boolean deleteOwnCourse(String id);

    /** Everything of the person's, and the marks on their replies. */
    void deleteAll();
}
