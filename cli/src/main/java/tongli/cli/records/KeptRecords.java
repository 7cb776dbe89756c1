package tongli.cli.records;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.play.Enrolment;
import tongli.practice.BundledPractice;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.course.CohortService;
import tongli.practice.course.CourseCatalogue;
import tongli.practice.course.CourseService;
import tongli.practice.showing.Round;
import tongli.server.storage.LocalStore;
import tongli.server.storage.StoragePlace;

/** What a data folder keeps, open. Close it to let go of the folder. */
final class KeptRecords implements AutoCloseable {

    private final LocalStore store;
    private final PracticeParts parts;
    private final PracticeService practice;
    private final CourseCatalogue catalogue;
    private final CourseService courses;
    private final CohortService cohorts;

    private KeptRecords(LocalStore store, PracticeParts parts) {
        this.store = store;
        this.parts = parts;
        InstantSource clock = InstantSource.system();
        this.practice = new PracticeService(parts, store.sessions(), UUID::randomUUID, () -> 0L, clock);
        this.catalogue = new CourseCatalogue(parts.scenarios(), store.courses(), clock);
        this.courses = new CourseService(parts, practice, catalogue, store.courses(), UUID::randomUUID, clock);
        this.cohorts =
                new CohortService(courses, catalogue, store.courses(), UUID::randomUUID, new SecureRandom(), clock);
    }

    /**
     * @throws WorkFailed if nothing is kept there
     * @throws tongli.server.storage.StorageUnavailable if the folder cannot be used
     */
    static KeptRecords in(StoragePlace place) {
        if (!place.isThere()) { // opening it would make one
            throw new WorkFailed("nothing is kept in %s; name another folder with --data".formatted(place.folder()));
        }
        return new KeptRecords(LocalStore.open(place), BundledPractice.parts());
    }

    LocalStore store() {
        return store;
    }

    PracticeParts parts() {
        return parts;
    }

    PracticeService practice() {
        return practice;
    }

    CourseCatalogue catalogue() {
        return catalogue;
    }

    CourseService courses() {
        return courses;
    }

    CohortService cohorts() {
        return cohorts;
    }

    /** Every talk and drill, oldest first, so that what is told later follows what is told now. */
    List<Session> sessions() {
        return practice.sessions().stream()
                .sorted(Comparator.comparing(Session::createdAt))
                .toList();
    }

    /** The courses that are taken alone, oldest first; those of a cohort are its instructor's to tell. */
    List<Enrolment> enrolmentsAlone() {
        return courses.enrolments().stream()
                .filter(enrolment -> enrolment.cohort().isEmpty())
                .sorted(Comparator.comparing(Enrolment::at))
                .toList();
    }

    /** Every round of showings, oldest first. */
    List<Round> rounds() {
        return store.rounds().all().stream()
                .sorted(Comparator.comparing(Round::createdAt))
                .toList();
    }

    /** @param named its access code or its id. @throws WorkFailed if there is none */
    Cohort cohort(String named) {
        Optional<AccessCode> code = AccessCode.of(named);
        return cohorts.cohorts().stream()
                .filter(cohort -> code.map(cohort.code()::equals)
                        .orElseGet(() -> cohort.id().toString().equalsIgnoreCase(named.strip())))
                .findFirst()
                .orElseThrow(() -> new WorkFailed(
                        "no cohort has this access code or id; the page lists the codes under \"Teach a course\""));
    }

    @Override
    public void close() {
        parts.close();
        store.close();
    }
}
