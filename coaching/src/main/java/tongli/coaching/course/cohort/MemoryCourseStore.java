package tongli.coaching.course.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;

/** Keeps one person's records of courses until the program ends. */
public final class MemoryCourseStore implements CourseStore {

    private final Map<UUID, Enrolment> enrolments = new LinkedHashMap<>();
    private final Map<UUID, Cohort> cohorts = new LinkedHashMap<>();
    private final Map<UUID, CohortTrial> trials = new LinkedHashMap<>();
    private final List<OwnMark> marks = new ArrayList<>();
    private final List<OwnCourse> courses = new ArrayList<>();

    @Override
    public synchronized void keep(Enrolment enrolment) {
        enrolments.put(enrolment.id(), enrolment);
    }

    @Override
    public synchronized Optional<Enrolment> enrolment(UUID id) {
        return Optional.ofNullable(enrolments.get(id));
    }

    @Override
    public synchronized List<Enrolment> enrolments() {
        return enrolments.values().stream()
                .sorted(Comparator.comparing(Enrolment::updatedAt).reversed())
                .toList();
    }

    @Override
    public synchronized List<Enrolment> members(UUID cohort) {
        return enrolments().stream()
                .filter(enrolment -> enrolment.cohort().equals(Optional.of(cohort)))
                .toList();
    }

    @Override
    public synchronized boolean deleteEnrolment(UUID id) {
        marks.removeIf(mark -> mark.enrolment().equals(id));
        return enrolments.remove(id) != null;
    }

    @Override
    public synchronized void add(Cohort cohort) {
        cohorts.put(cohort.id(), cohort);
    }

    @Override
    public synchronized Optional<Cohort> cohort(UUID id) {
        return Optional.ofNullable(cohorts.get(id));
    }

    @Override
    public synchronized Optional<Cohort> cohort(AccessCode code) {
        return cohorts.values().stream()
                .filter(cohort -> cohort.code().equals(code))
                .findFirst();
    }

    @Override
    public synchronized List<Cohort> cohorts() {
        return cohorts.values().stream()
                .sorted(Comparator.comparing(Cohort::at).reversed())
                .toList();
    }

    @Override
    public synchronized boolean deleteCohort(UUID id) {
        trials.remove(id);
        return cohorts.remove(id) != null;
    }

    @Override
    public synchronized void keep(CohortTrial trial) {
        trials.put(trial.cohort(), trial);
    }

    @Override
    public synchronized Optional<CohortTrial> trial(UUID cohort) {
        return Optional.ofNullable(trials.get(cohort));
    }

    @Override
    public synchronized void add(OwnMark mark) {
        marks.removeIf(other -> other.enrolment().equals(mark.enrolment()) && other.answer() == mark.answer());
        marks.add(mark);
    }

    @Override
    public synchronized List<OwnMark> marks() {
        return List.copyOf(marks);
    }

    @Override
    public synchronized void add(OwnCourse course) {
        courses.removeIf(other -> other.id().equals(course.id()) && other.language() == course.language());
        courses.add(course);
    }

    @Override
    public synchronized List<OwnCourse> ownCourses() {
        return List.copyOf(courses);
    }

    @Override
    public synchronized boolean owns(String course) {
        return courses.stream().anyMatch(own -> own.id().equals(course));
    }

    @Override
    public synchronized boolean deleteOwnCourse(String id) {
        return courses.removeIf(course -> course.id().equals(id));
    }

    @Override
    public synchronized void deleteAll() {
        courses.clear();
        enrolments.clear();
        cohorts.clear();
        marks.clear();
        trials.clear();
    }
}
