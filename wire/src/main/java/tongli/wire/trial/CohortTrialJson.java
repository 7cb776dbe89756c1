package tongli.wire.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.coaching.trial.CohortTrial;
import tongli.practice.course.CohortTrials.Counts;

/**
 * A cohort's trial. While it runs nothing is told by arm, and no seed; afterwards what it found.
 *
 * @param dropped whose enrolment is gone
 * @param seed in decimal digits, once the trial has ended
 * @param notAnalysed why there is no result, although the trial has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortTrialJson(
        UUID cohort,
        String name,
        String hypothesis,
        String outcome,
        String what,
        List<Integer> blocks,
        String registered,
        String seal,
        boolean running,
        int joined,
        int finished,
        int dropped,
        @Nullable String ended,
        @Nullable String seed,
        @Nullable TrialResultJson result,
        @JsonProperty("not_analysed") @Nullable String notAnalysed) {

    public static CohortTrialJson of(
            CohortTrial trial, Counts counts, Optional<TrialResultJson> result, Optional<String> notAnalysed) {
        return new CohortTrialJson(
                trial.cohort(),
                trial.protocol().name(),
                trial.protocol().hypothesis(),
                trial.outcome().code(),
                trial.protocol().what(),
                trial.protocol().blocks(),
                trial.registered().toString(),
                trial.seal(),
                trial.isRunning(),
                counts.joined(),
                counts.finished(),
                counts.dropped(),
                trial.ended().map(Instant::toString).orElse(null),
                trial.isRunning() ? null : Long.toString(trial.protocol().seed()),
                result.orElse(null),
                notAnalysed.orElse(null));
    }
}
