package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.server.job.Job;
import tongli.server.job.JobState;

/**
 * A job as the API tells of it.
 *
 * @param person whose it is: an account's id, or local
 * @param done of {@code steps}
 * @param problem the address of the problem that was in the way, of a job that failed
 * @param result where what it made is, once it is done
 */
public record JobJson(
        UUID id,
        String kind,
        String state,
        String person,
        int done,
        int steps,
        int attempt,
        @Nullable String problem,
        @Nullable String result,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("finished_at") @Nullable String finishedAt,
        @JsonProperty("expires_at") String expiresAt) {

    static JobJson of(Job job) {
        return new JobJson(
                job.id(),
                job.kind().code(),
                job.state().code(),
                job.person(),
                job.done(),
                job.steps(),
                job.attempt(),
                job.problem().map(code -> "/problems/" + code).orElse(null),
                job.state() == JobState.DONE ? JobController.at(job.id()) + "/result" : null,
                job.createdAt().toString(),
                job.finishedAt().map(Object::toString).orElse(null),
                job.expiresAt().toString());
    }
}
