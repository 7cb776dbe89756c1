package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.job.Job;
import tongli.server.job.JobKind;
import tongli.server.job.JobState;
import tongli.server.job.JobStore.Added;
import tongli.server.job.Jobs;
import tongli.server.job.MadeFile;

abstract class JdbcJobStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    static final MadeFile TABLE = new MadeFile("table.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private Database database;
    private JdbcJobStore store;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        database = Database.open(place());
        store = new JdbcJobStore(database);
        new Consents(database, "ann").decide(true, NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Job job() {
        return new Job(
                UUID.randomUUID(),
                "ann",
                JobKind.MY_TABLE,
                Map.of("excel", "true"),
                JobState.WAITING,
                0,
                0,
                1,
                Optional.empty(),
                NOW,
                Optional.empty(),
                LATER);
    }

    private Job added() {
        Job job = job();
        assertThat(store.add(job, 2, () -> {})).isEqualTo(Added.ADDED);
        return job;
    }

    /** A job of ann's that has made something. */
    static Job finished(JdbcJobStore store) {
        Job job = job();
        store.add(job, 1, () -> {});
        store.finish(store.begin(job.id()).orElseThrow(), TABLE, NOW, LATER);
        return store.find("ann", job.id()).orElseThrow();
    }

    @Test
    void whatWaitsAndSinceWhenIsSeen() {
        JdbcQueue queue = new JdbcQueue(database);
        assertThat(queue.waiting()).isZero();
        assertThat(queue.oldest()).isEmpty();
        Job job = added();
        assertThat(queue.waiting()).isOne();
        assertThat(queue.oldest()).contains(NOW);
        Job begun = store.begin(job.id()).orElseThrow();
        assertThat(queue.waiting()).isZero();
        assertThat(queue.oldest()).contains(NOW);
        store.finish(begun, TABLE, NOW, LATER);
        assertThat(queue.oldest()).isEmpty();
    }

    private long rows(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void aJobIsFoundByItsPersonAlone() {
        Job job = added();
        assertThat(store.find("ann", job.id())).contains(job);
        assertThat(store.of("ann")).containsExactly(job);
        assertThat(store.find("bob", job.id())).isEmpty();
        assertThat(store.delete("bob", job.id())).isFalse();
        assertThat(store.delete("ann", job.id())).isTrue();
        assertThat(store.of("ann")).isEmpty();
    }

    @Test
    void whoeverAllowsNothingToBeKeptHasNoJobAndNobodyHasTooMany() {
        new Consents(database, "bob").decide(false, NOW);
        Job of = job();
        Job his = new Job(
                of.id(),
                "bob",
                of.kind(),
                Map.of(),
                of.state(),
                0,
                0,
                1,
                Optional.empty(),
                NOW,
                Optional.empty(),
                LATER);
        assertThat(store.add(his, 2, () -> {})).isEqualTo(Added.NOT_ALLOWED);
        added();
        added();
        assertThat(store.add(job(), 2, () -> {})).isEqualTo(Added.TOO_MANY);
    }

    @Test
    void aJobThatCannotBeQueuedIsNotThere() {
        Job job = job();
        assertThatThrownBy(() -> store.add(job, 2, () -> {
                    throw new IllegalStateException("no queue");
                }))
                .hasMessage("no queue");
        assertThat(store.find("ann", job.id())).isEmpty();
    }

    @Test
    void onlyTheNewestAttemptTellsAndFinishes() {
        UUID id = added().id();
        Job first = store.begin(id).orElseThrow();
        assertThat(store.tell(first, 3, 7)).isTrue();
        assertThat(store.find("ann", id).orElseThrow().done()).isEqualTo(3);
        Job second = store.begin(id).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.done()).isZero();
        assertThat(store.tell(first, 4, 7)).isFalse();
        assertThat(store.finish(second, TABLE, NOW, LATER)).isTrue();
        assertThat(store.finish(first, TABLE, NOW, LATER)).isFalse();
        assertThat(store.fail(first, "internal", NOW, LATER)).isFalse();
        assertThat(store.begin(id)).isEmpty();
        assertThat(store.find("ann", id).orElseThrow().state()).isEqualTo(JobState.DONE);
        assertThat(store.result("ann", id)).contains(TABLE);
        assertThat(store.result("bob", id)).isEmpty();
    }

    @Test
    void whatAJobMadeIsSealedAndGoesWithIt() {
        Job begun = store.begin(added().id()).orElseThrow();
        store.finish(begun, TABLE, NOW, LATER);
        assertThat(database.jdbc()
                        .sql("select body from job_result")
                        .query(String.class)
                        .single())
                .startsWith("sealed:1:")
                .doesNotContain(Base64.getEncoder().encodeToString(TABLE.bytes()));
        assertThat(store.sweep(LATER.minusSeconds(1))).isZero();
        assertThat(store.sweep(LATER)).isOne();
        assertThat(rows("job") + rows("job_result")).isZero();
    }

    @Test
    void aJobThatIsDeletedLeavesTheQueueToo() {
        Job one = queued();
        Job other = queued();
        assertThat(rows("scheduled_tasks")).isEqualTo(2);
        store.delete("bob", one.id());
        assertThat(rows("scheduled_tasks")).isEqualTo(2);
        store.delete("ann", one.id());
        assertThat(rows("scheduled_tasks")).isOne();
        JdbcJobStore.deleteAll(database, "bob");
        assertThat(store.find("ann", other.id())).isPresent();
        JdbcJobStore.deleteAll(database, "ann");
        assertThat(rows("job") + rows("scheduled_tasks")).isZero();
    }

    private Job queued() {
        Job job = job();
        store.add(
                job,
                2,
                () -> database.jdbc()
                        .sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " values (?, ?, ?, false, 1)")
                        .params(Jobs.TASK, job.id().toString(), Utc.of(NOW))
                        .update());
        return job;
    }

    @Test
    void whatAClockThatRanAheadPutOffIsDueAndItsLeasesEnd() {
        Job job = queued();
        Instant hoursAhead = NOW.plus(Duration.ofHours(5));
        Map<String, Instant> latest = Map.of(Jobs.TASK, NOW.plusSeconds(70));
        Instant heartbeat = NOW.plusSeconds(60);
        assertThat(store.bringForward(latest, heartbeat, NOW)).isZero();
        set("execution_time = ?", hoursAhead);
        assertThat(store.bringForward(latest, heartbeat, NOW)).isEqualTo(1);
        assertThat(time("execution_time", job)).isEqualTo(NOW);
        set("picked = true, last_heartbeat = ?", hoursAhead);
        assertThat(store.bringForward(latest, heartbeat, NOW)).isEqualTo(1);
        assertThat(time("last_heartbeat", job)).isEqualTo(NOW);
        assertThat(store.bringForward(latest, heartbeat, NOW)).isZero();
    }

    private void set(String what, Instant time) {
        database.jdbc()
                .sql("update scheduled_tasks set " + what)
                .param(Utc.of(time))
                .update();
    }

    private Instant time(String column, Job job) {
        return database.jdbc()
                .sql("select " + column + " from scheduled_tasks where task_instance = ?")
                .param(job.id().toString())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void whoeverWithdrawsConsentLosesWhatJobsMadeAndWhatIsUnderWayIsNotKept() {
        Job done = store.begin(added().id()).orElseThrow();
        store.finish(done, TABLE, NOW, LATER);
        Job running = store.begin(added().id()).orElseThrow();
        PersonStores.of("ann", database, folder, new TurnNews(), Consents::isRefused)
                .eraseStored();
        assertThat(store.tell(running, 1, 2)).isFalse();
        assertThat(store.finish(running, TABLE, NOW, LATER)).isFalse();
        assertThat(rows("job") + rows("job_result")).isZero();
    }
}
