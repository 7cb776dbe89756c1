package tongli.server.engine;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.practice.course.CohortScales;
import tongli.practice.course.CohortService;
import tongli.practice.course.CohortTrials;
import tongli.practice.course.CourseCatalogue;
import tongli.practice.course.CourseService;

/** Courses over {@link Practice}, made when first asked for. Whoever asks before practice is loaded waits. */
public final class Courses {

    private record Made(
            CourseCatalogue catalogue,
            CourseService service,
            CohortService cohorts,
            CohortScales scales,
            CohortTrials trials) {}

    private final Practice practice;
    private final CourseStore store;
    private final EvidenceStore evidence;
    private final InstantSource clock;

    private Optional<Made> made = Optional.empty();

    /** @param evidence keeps what answers show of skills */
    public Courses(Practice practice, CourseStore store, EvidenceStore evidence, InstantSource clock) {
        this.practice = practice;
        this.store = store;
        this.evidence = evidence;
        this.clock = clock;
    }

    public CourseCatalogue catalogue() {
        return get().catalogue();
    }

    public CourseService service() {
        return get().service();
    }

    public CohortService cohorts() {
        return get().cohorts();
    }

    public CohortScales scales() {
        return get().scales();
    }

    public CohortTrials trials() {
        return get().trials();
    }

    private synchronized Made get() {
        if (made.isEmpty()) {
            CourseCatalogue catalogue = new CourseCatalogue(practice.parts().scenarios(), store, clock);
            CourseService service = new CourseService(
                    practice.parts(), practice.service(), catalogue, store, evidence, UUID::randomUUID, clock);
            SecureRandom chance = new SecureRandom();
            CohortService cohorts = new CohortService(service, catalogue, store, UUID::randomUUID, chance, clock);
            made = Optional.of(new Made(
                    catalogue,
                    service,
                    cohorts,
                    new CohortScales(service, store, clock),
                    new CohortTrials(cohorts, catalogue, store, chance, clock)));
        }
        return made.orElseThrow();
    }
}
