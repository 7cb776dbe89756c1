package tongli.server.engine;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.course.cohort.CourseStore;
import tongli.practice.course.CohortService;
import tongli.practice.course.CourseCatalogue;
import tongli.practice.course.CourseService;

/** Courses over {@link Practice}, made when first asked for. Whoever asks before practice is loaded waits. */
public final class Courses {

    private record Made(CourseCatalogue catalogue, CourseService service, CohortService cohorts) {}

    private final Practice practice;
    private final CourseStore store;
    private final InstantSource clock;

    private Optional<Made> made = Optional.empty();

    public Courses(Practice practice, CourseStore store, InstantSource clock) {
        this.practice = practice;
        this.store = store;
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

    private synchronized Made get() {
        if (made.isEmpty()) {
            CourseCatalogue catalogue = new CourseCatalogue(practice.parts().scenarios(), store, clock);
            CourseService service =
                    new CourseService(practice.parts(), practice.service(), catalogue, store, UUID::randomUUID, clock);
            made = Optional.of(new Made(
                    catalogue,
                    service,
                    new CohortService(service, catalogue, store, UUID::randomUUID, new SecureRandom(), clock)));
        }
        return made.orElseThrow();
    }
}
