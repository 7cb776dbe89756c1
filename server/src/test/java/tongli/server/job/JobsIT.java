package tongli.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.FaultTable;
import tongli.server.JavaProcess;
import tongli.server.storage.Consents;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcJobStore;
import tongli.server.storage.JdbcQueue;
import tongli.server.storage.RealPostgres;
import tongli.server.storage.StoragePlace;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JobsIT {

    @TempDir
    Path folder;

    private final BlockingQueue<Job> made = new LinkedBlockingQueue<>();

    private Job finished(JobStore store, Job job) throws InterruptedException {
        while (true) {
            Job now = store.find("ann", job.id()).orElseThrow();
            if (now.finishedAt().isPresent()) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private MadeFile make(Job job, Progress progress) {
        progress.at(1, 2);
        made.add(job);
        return JobProcess.text("made");
    }

    private static void allow(Database database) {
        new Consents(database, "ann").decide(true, Instant.EPOCH);
    }

    @Test
    void aNodeThatIsKilledInTheMiddleIsFollowedByAnotherAndTheJobIsDoneOnce() throws Exception {
        StoragePlace place = RealPostgres.place(folder);
        try (Database database = Database.open(place);
                Jobs idle = JobProcess.node(database, this::make)) {
            allow(database);
            JobStore store = new JdbcJobStore(database);
            Process node = node(place);
            Job job;
            try {
                BufferedReader said = node.inputReader();
                assertThat(said.readLine()).isEqualTo("ready");
                job = idle.submit("ann", JobKind.MY_TABLE, Map.of());
                assertThat(said.readLine()).isEqualTo("begun " + job.id());
            } finally {
                node.destroyForcibly(); // SIGKILL, with the job half done
                node.waitFor();
            }
            assertThat(store.find("ann", job.id()).orElseThrow().done()).isOne();
            idle.start();
            Job done = finished(store, job);
            assertThat(done.state()).isEqualTo(JobState.DONE);
            assertThat(done.attempt()).isEqualTo(2);
            assertThat(made).hasSize(1);
            assertThat(store.result("ann", job.id())).contains(JobProcess.text("made"));
        }
    }

    @Test
    void ofTwoNodesOneDoesEachJobOnBothKindsOfDatabase() throws Exception {
        for (StoragePlace place :
                List.of(RealPostgres.place(folder.resolve("postgres")), StoragePlace.in(folder.resolve("h2")))) {
            made.clear();
            try (Database database = Database.open(place);
                    Jobs one = JobProcess.node(database, this::make);
                    Jobs other = JobProcess.node(database, this::make)) {
                allow(database);
                one.start();
                other.start();
                List<Job> jobs = IntStream.range(0, Jobs.MOST_OF_A_PERSON)
                        .mapToObj(i -> (i % 2 == 0 ? one : other).submit("ann", JobKind.MY_EXPORT, Map.of()))
                        .toList();
                for (Job job : jobs) {
                    assertThat(finished(one.store(), job).attempt()).isOne();
                }
                assertThat(made.stream().map(Job::id))
                        .containsExactlyInAnyOrderElementsOf(
                                jobs.stream().map(Job::id).toList());
            }
        }
    }

    @Test
    void aJobThatCannotBeHadFailsAtOnceAndOneThatIsCancelledStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        BlockingQueue<String> stopped = new LinkedBlockingQueue<>();
        try (Database database = Database.open(StoragePlace.in(folder));
                Jobs jobs = JobProcess.node(database, (job, progress) -> {
                    if (job.kind() == JobKind.COHORT_TABLE) {
                        throw new JobRefused("unknown-cohort");
                    }
                    begun.countDown();
                    try {
                        cancelled.await();
                        progress.at(1, 2);
                    } catch (JobGone gone) {
                        stopped.add("gone");
                        throw gone;
                    } catch (InterruptedException ending) {
                        throw new IllegalStateException(ending);
                    }
                    return JobProcess.text("too late");
                })) {
            allow(database);
            jobs.start();
            Job refused = finished(jobs.store(), jobs.submit("ann", JobKind.COHORT_TABLE, Map.of()));
            assertThat(refused.state()).isEqualTo(JobState.FAILED);
            assertThat(refused.problem()).contains("unknown-cohort");
            Job unwanted = jobs.submit("ann", JobKind.MY_TABLE, Map.of());
            begun.await();
            jobs.store().delete("ann", unwanted.id());
            cancelled.countDown();
            assertThat(stopped.poll(20, TimeUnit.SECONDS)).isEqualTo("gone");
        }
    }

    @Test
    void whatIsDoneDailyIsDoneByOneNodeForAll() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        try (Database database = Database.open(RealPostgres.place(folder))) {
            allow(database);
            Recurring daily = new Recurring("daily", Duration.ofDays(1), times::incrementAndGet);
            Jobs one = node(database, daily, "looked-one", both);
            Jobs other = node(database, daily, "looked-other", both);
            try (one;
                    other) {
                one.start();
                other.start();
                both.await(); // each has looked into the queue by then
                finished(one.store(), one.submit("ann", JobKind.MY_TABLE, Map.of()));
            }
            assertThat(times).hasValue(1);
            JdbcQueue queue = new JdbcQueue(database);
            assertThat(queue.lastSuccess("daily")).isPresent();
            assertThat(queue.lastSuccess("never")).isEmpty();
        }
    }

    @Test
    @Tag("fault")
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aClockThatIsSetForwardAndBackHoldsUpNoJob() throws Exception {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> Instant.now().plus(ahead.get());
        try (Database database = Database.open(StoragePlace.in(folder));
                Jobs jobs = JobProcess.node(database, this::make, clock);
                Jobs idle = JobProcess.node(database, this::make, clock)) { // hands in, and wakes nobody
            allow(database);
            jobs.start();
            finished(jobs.store(), idle.submit("ann", JobKind.MY_TABLE, Map.of()));
            ahead.set(Duration.ofHours(5));
            jobs.look();
            finished(jobs.store(), idle.submit("ann", JobKind.MY_TABLE, Map.of()));
            ahead.set(Duration.ZERO); // while it waits for the next look into the queue
            jobs.look();
            finished(jobs.store(), idle.submit("ann", JobKind.MY_TABLE, Map.of()));
            jobs.close();
            ahead.set(Duration.ofHours(5));
            Job ofTomorrow = idle.submit("ann", JobKind.MY_TABLE, Map.of());
            ahead.set(Duration.ZERO);
            try (Jobs later = JobProcess.node(database, this::make, clock)) {
                later.start();
                finished(later.store(), ofTomorrow);
            }
            FaultTable.row("The clock set forward by 5 h and back, between jobs, twice", "4 jobs handed in, 4 done");
        }
    }

    @Test
    @Tag("fault")
    void aClockThatIsSetBackInterruptsNothingThatIsUnderWay() throws Exception {
        AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch set = new CountDownLatch(1);
        InstantSource clock = () -> Instant.now().plus(ahead.get());
        try (Database database = Database.open(StoragePlace.in(folder));
                Jobs jobs = JobProcess.node(
                        database,
                        (job, progress) -> {
                            begun.countDown();
                            try {
                                set.await();
                            } catch (InterruptedException cutOff) {
                                throw new IllegalStateException(cutOff);
                            }
                            return make(job, progress);
                        },
                        clock)) {
            allow(database);
            jobs.start();
            Job job = jobs.submit("ann", JobKind.MY_TABLE, Map.of());
            begun.await();
            ahead.set(Duration.ofHours(-5));
            jobs.look();
            set.countDown();
            assertThat(finished(jobs.store(), job).attempt()).isOne();
            assertThat(made).hasSize(1);
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endingWaitsForNoLookThatHangs() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        InstantSource clock = () -> {
            if (Thread.currentThread().getName().equals("clock-watch")) { // as though it waited for the database
                looking.countDown();
                try {
                    ended.await();
                } catch (InterruptedException cutOff) {
                    throw new IllegalStateException(cutOff);
                }
            }
            return Instant.now();
        };
        try (Database database = Database.open(StoragePlace.in(folder))) {
            Jobs jobs = JobProcess.node(database, this::make, clock);
            jobs.start();
            looking.await();
            jobs.close();
            ended.countDown();
        }
    }

    private static Jobs node(Database database, Recurring daily, String name, CountDownLatch looked) {
        return new Jobs(
                database.source(),
                new JdbcJobStore(database),
                (job, progress) -> JobProcess.text("made"),
                ClockWatch.over(InstantSource.system()),
                JobProcess.SHORT,
                List.of(daily, new Recurring(name, Duration.ofDays(1), looked::countDown)));
    }

    private Process node(StoragePlace place) throws Exception {
        return JavaProcess.over(place, JavaProcess.of(List.of(), JobProcess.class, List.of(folder.toString())))
                .start();
    }
}
