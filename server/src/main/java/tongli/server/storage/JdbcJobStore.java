package tongli.server.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.server.job.Job;
import tongli.server.job.JobKind;
import tongli.server.job.JobState;
import tongli.server.job.JobStore;
import tongli.server.job.Jobs;
import tongli.server.job.MadeFile;
import tongli.wire.TongliJson;
import tools.jackson.core.type.TypeReference;

/** Jobs in a {@link Database}. */
public final class JdbcJobStore implements JobStore {

    private static final String SELECT = "select id, person, kind, parameters, state, attempt, steps_done, steps,"
            + " problem, created_at, finished_at, expires_at from job where ";
    private static final String OF_ATTEMPT = " where id = ? and attempt = ? and state = 'running'";

    private record Row(
            UUID id,
            String person,
            String kind,
            String parameters,
            String state,
            int attempt,
            int stepsDone,
            int steps,
            @Nullable String problem,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime finishedAt,
            OffsetDateTime expiresAt) {

        /** None of a kind or state that a newer release knows. */
        Stream<Job> job() {
            return Coded.find(JobKind.class, kind).stream()
                    .flatMap(kind -> Coded.find(JobState.class, state).stream()
                            .map(state -> new Job(
                                    id,
                                    person,
                                    kind,
                                    TongliJson.mapper()
                                            .readValue(parameters, new TypeReference<Map<String, String>>() {}),
                                    state,
                                    attempt,
                                    stepsDone,
                                    steps,
                                    Optional.ofNullable(problem),
                                    createdAt.toInstant(),
                                    Optional.ofNullable(finishedAt).map(OffsetDateTime::toInstant),
                                    expiresAt.toInstant())));
        }
    }

    private record Result(String name, String mediaType, String body) {}

    private final Database database;

    public JdbcJobStore(Database database) {
        this.database = database;
    }

    @Override
    public Added add(Job job, int most, Runnable queue) {
        return database.changeOf(job.person(), () -> {
            if (job.kind().isPersonal() && !new Consents(database, job.person()).allowStorage()) {
                return Added.NOT_ALLOWED;
            }
            if (of(job.person()).size() >= most) {
                return Added.TOO_MANY;
            }
            database.jdbc()
                    .sql("insert into job (id, person, kind, parameters, state, attempt, steps_done, steps, created_at,"
                            + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            job.id(),
                            job.person(),
                            job.kind().code(),
                            TongliJson.line(job.parameters()),
                            job.state().code(),
                            job.attempt(),
                            job.done(),
                            job.steps(),
                            Utc.of(job.createdAt()),
                            Utc.of(job.expiresAt()))
                    .update();
            queue.run();
            return Added.ADDED;
        });
    }

    @Override
    public Optional<Job> find(String person, UUID id) {
        return database
                .jdbc()
                .sql(SELECT + "person = ? and id = ?")
                .params(person, id)
                .query(Row.class)
                .optional()
                .stream()
                .flatMap(Row::job)
                .findFirst();
    }

    @Override
    public List<Job> of(String person) {
        return database
                .jdbc()
                .sql(SELECT + "person = ? order by created_at desc, id")
                .params(person)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(Row::job)
                .toList();
    }

    @Override
    public Optional<Job> begin(UUID id) {
        return database.change(() -> {
            boolean begun = database.jdbc()
                            .sql("update job set state = 'running', attempt = attempt + 1, steps_done = 0, steps = 1"
                                    + " where id = ? and state in ('waiting', 'running')")
                            .param(id)
                            .update()
                    > 0;
            return !begun
                    ? Optional.empty()
                    : database.jdbc()
                            .sql(SELECT + "id = ?")
                            .param(id)
                            .query(Row.class)
                            .single()
                            .job()
                            .findFirst();
        });
    }

    @Override
    public boolean tell(Job attempt, int done, int steps) {
        return database.change(() -> database.jdbc()
                        .sql("update job set steps_done = ?, steps = ?" + OF_ATTEMPT)
                        .params(done, steps, attempt.id(), attempt.attempt())
                        .update()
                > 0);
    }

    @Override
    public boolean finish(Job attempt, MadeFile made, Instant now, Instant expiresAt) {
        String body =
                database.seal(SealedColumn.JOB_RESULT, Base64.getEncoder().encodeToString(made.bytes()), attempt.id());
        return database.change(() -> {
            boolean counts = database.jdbc()
                            .sql("update job set state = 'done', steps_done = steps, finished_at = ?, expires_at = ?"
                                    + OF_ATTEMPT)
                            .params(Utc.of(now), Utc.of(expiresAt), attempt.id(), attempt.attempt())
                            .update()
                    > 0;
            if (counts) {
                database.jdbc()
                        .sql("insert into job_result (job, name, media_type, body) values (?, ?, ?, ?)")
                        .params(attempt.id(), made.name(), made.mediaType(), body)
                        .update();
            }
            return counts;
        });
    }

    @Override
    public boolean fail(Job attempt, String problem, Instant now, Instant expiresAt) {
        return database.change(() -> database.jdbc()
                        .sql("update job set state = 'failed', problem = ?, finished_at = ?, expires_at = ?"
                                + OF_ATTEMPT)
                        .params(problem, Utc.of(now), Utc.of(expiresAt), attempt.id(), attempt.attempt())
                        .update()
                > 0);
    }

    @Override
    public Optional<MadeFile> result(String person, UUID id) {
        return database.jdbc()
                .sql("select name, media_type, body from job_result join job on id = job where person = ? and id = ?")
                .params(person, id)
                .query(Result.class)
                .optional()
                .map(found -> new MadeFile(
                        found.name(),
                        found.mediaType(),
                        Base64.getDecoder()
                                .decode(database.open(SealedColumn.JOB_RESULT, found.body(), id)
                                        .getBytes(StandardCharsets.US_ASCII))));
    }

    @Override
    public boolean delete(String person, UUID id) {
        return database.changeEvenIfNearlyFull(() -> {
            boolean deleted = database.jdbc()
                            .sql("delete from job where person = ? and id = ?")
                            .params(person, id)
                            .update()
                    > 0;
            if (deleted) {
                leaveQueue(database, id);
            }
            return deleted;
        });
    }

    /** Deletes a person's, whatever they made. */
    static void deleteAll(Database database, String person) {
        database.writeEvenIfNearlyFull(() -> {
            database.jdbc()
                    .sql("select id from job where person = ?")
                    .param(person)
                    .query(UUID.class)
                    .list()
                    .forEach(id -> leaveQueue(database, id));
            database.jdbc()
                    .sql("delete from job where person = ?")
                    .param(person)
                    .update();
        });
    }

    /** Or the job's number would be found in the queue until a node comes to it. */
    private static void leaveQueue(Database database, UUID id) {
        database.jdbc()
                .sql("delete from scheduled_tasks where task_name = ? and task_instance = ?")
                .params(Jobs.TASK, id.toString())
                .update();
    }

    @Override
    public int bringForward(Map<String, Instant> latest, Instant heartbeat, Instant now) {
        return database.change(() -> {
            int due = latest.entrySet().stream()
                    .mapToInt(one -> database.jdbc()
                            .sql("update scheduled_tasks set execution_time = ?"
                                    + " where task_name = ? and not picked and execution_time > ?")
                            .params(Utc.of(now), one.getKey(), Utc.of(one.getValue()))
                            .update())
                    .sum();
            return due
                    + database.jdbc()
                            .sql("update scheduled_tasks set last_heartbeat = ? where picked and last_heartbeat > ?")
                            .params(Utc.of(now), Utc.of(heartbeat))
                            .update();
        });
    }

    @Override
    public int sweep(Instant now) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from job where expires_at <= ?")
                .param(Utc.of(now))
                .update());
    }
}
