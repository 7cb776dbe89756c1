package tongli.server.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.MemoryCourseStore;
import tongli.coaching.course.cohort.OwnCourse;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;

/**
 * Keeps an enrolment where its person allowed it: on disk if {@link Enrolment#stored()}, else until the program ends, and its marks with
 * it. Cohorts, their trials and courses of one's own hold nothing that a learner wrote, and are on disk.
 */
public final class ConsentedCourseStore implements CourseStore {

    private final JdbcCourseStore disk;
    private final Joining joining;
    private final CourseStore memory = new MemoryCourseStore();

    /** Keeps an enrolment in a cohort, with what goes with joining one. */
    interface Joining {
        void join(UUID cohort, Runnable keep);
    }

    ConsentedCourseStore(JdbcCourseStore disk, Joining joining) {
        this.disk = disk;
        this.joining = joining;
    }

    @Override
    public void keep(Enrolment enrolment) {
        CourseStore place = enrolment.stored() ? disk : memory;
        Optional<UUID> joined = enrolment
                .cohort()
                .filter(cohort -> place.enrolment(enrolment.id()).isEmpty());
        if (joined.isPresent()) {
            joining.join(joined.get(), () -> place.keep(enrolment));
        } else {
            place.keep(enrolment);
        }
    }

    @Override
    public Optional<Enrolment> enrolment(UUID id) {
        return memory.enrolment(id).or(() -> disk.enrolment(id));
    }

    @Override
    public List<Enrolment> enrolments() {
        List<Enrolment> all = new ArrayList<>(memory.enrolments());
        all.addAll(disk.enrolments());
        all.sort(Comparator.comparing(Enrolment::updatedAt).reversed());
        return List.copyOf(all);
    }

    /** Of the enrolments that are not stored. */
    Set<UUID> cohortsInMemory() {
        return memory.enrolments().stream()
                .flatMap(enrolment -> enrolment.cohort().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Enrolment> members(UUID cohort) {
        List<Enrolment> all = new ArrayList<>(memory.members(cohort));
        all.addAll(disk.members(cohort));
        all.sort(Comparator.comparing(Enrolment::updatedAt).reversed());
        return List.copyOf(all);
    }

    @Override
    public boolean deleteEnrolment(UUID id) {
        return memory.deleteEnrolment(id) || disk.deleteEnrolment(id);
    }

    @Override
    public void add(Cohort cohort) {
        disk.add(cohort);
    }

    @Override
    public Optional<Cohort> cohort(UUID id) {
        return disk.cohort(id);
    }

    @Override
    public Optional<Cohort> cohort(AccessCode code) {
        return disk.cohort(code);
    }

    @Override
    public List<Cohort> cohorts() {
        return disk.cohorts();
    }

    @Override
    public boolean deleteCohort(UUID id) {
        return disk.deleteCohort(id);
    }

    @Override
    public void keep(CohortTrial trial) {
        disk.keep(trial);
    }

    @Override
    public Optional<CohortTrial> trial(UUID cohort) {
        return disk.trial(cohort);
    }

    @Override
    public void add(OwnMark mark) {
        (memory.enrolment(mark.enrolment()).isPresent() ? memory : disk).add(mark);
    }

    @Override
    public List<OwnMark> marks() {
        List<OwnMark> all = new ArrayList<>(memory.marks());
        all.addAll(disk.marks());
        all.sort(Comparator.comparing(OwnMark::at));
        return List.copyOf(all);
    }

    @Override
    public void add(OwnCourse course) {
        disk.add(course);
    }

    @Override
    public List<OwnCourse> ownCourses() {
        return disk.ownCourses();
    }

    /** Those that the person wrote; others are offered to them too. */
    public List<OwnCourse> written() {
        return disk.written();
    }

    @Override
    public boolean owns(String course) {
        return disk.owns(course);
    }

    @Override
    public boolean deleteOwnCourse(String id) {
        return disk.deleteOwnCourse(id);
    }

    /** In trials that others lead a place of the person stays, and no longer says whose it was. @return how many those were */
    public int forgetPlaces() {
        List<Enrolment> own = enrolments();
        return disk.forgetPlaces(
                own.stream().map(Enrolment::id).collect(Collectors.toSet()),
                own.stream().flatMap(enrolment -> enrolment.cohort().stream()).collect(Collectors.toSet()));
    }

    @Override
    public void deleteAll() {
        memory.deleteAll();
        disk.deleteAll();
    }

    /** Deletes the enrolments on disk, and their marks. */
    public void deleteStored() {
        disk.deleteEnrolments();
    }
}
