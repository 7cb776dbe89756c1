package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tongli.server.job.JobState;

/** How what is done outside requests goes on at all nodes of a {@link Database}. */
public final class JdbcQueue {

    private final Database database;

    public JdbcQueue(Database database) {
        this.database = database;
    }

    /** How many jobs nobody has begun. */
    public long waiting() {
        return database.jdbc()
                .sql("select count(*) from job where state = ?")
                .param(JobState.WAITING.code())
                .query(Long.class)
                .single();
    }

    /** When the oldest job that is not ended was handed in. */
    public Optional<Instant> oldest() {
        return database
                .jdbc()
                .sql("select created_at from job where state in (?, ?) order by created_at limit 1")
                .params(List.of(JobState.WAITING.code(), JobState.RUNNING.code()))
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    /** When what is done again and again last ended well. @param recurring its name */
    public Optional<Instant> lastSuccess(String recurring) {
        return database
                .jdbc()
                .sql("select last_success from scheduled_tasks where task_name = ? and last_success is not null")
                .param(recurring)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }
}
