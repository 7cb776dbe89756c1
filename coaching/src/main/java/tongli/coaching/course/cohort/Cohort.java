package tongli.coaching.course.cohort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tongli.core.Language;
import tongli.core.Require;

/**
 * People who take a course together.
 *
 * @param name as its instructor calls it
 * @param code with which people join
 * @param seats how many may
 * @param until when the code ends, if ever
 * @param scale the questionnaire that is asked before and after, if one is
 */
public record Cohort(
        UUID id,
        String name,
        String course,
        Language language,
        AccessCode code,
        int seats,
        Instant at,
        Optional<Instant> until,
        Optional<String> scale) {

    public static final int MOST_SEATS = 10_000;

    public Cohort {
        Require.notBlank("name", name);
        Require.inRange("seats", seats, 1, MOST_SEATS);
    }

    /** @param taken how many have joined */
    public boolean admits(int taken, Instant now) {
        return taken < seats && until.map(now::isBefore).orElse(true);
    }
}
