package tongli.server.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of all nodes over one database: what is handed in at one may be done at another. A node that ends in the middle loses its lease, and another
 * does the job from its beginning; only the newest attempt's result is kept, so it is there once. The queue is db-scheduler's. Safe for many threads; close it to
 * end, after which what was under way is taken up by others, or by the next start.
 *
 * <p>Leases and times are by the computer's clock, which may be set. What a clock that ran ahead put off would wait until then, and a lease that it wrote would
 * hold until then; so what lies further ahead than anything is put off is brought forward, at once where the clock is seen to be set. What is under way goes on;
 * where the clock was set forward, it may be taken for left and be done once more beside itself, and the newer attempt counts.
 */
public final class Jobs implements AutoCloseable {

    /** What a job that takes its node down with it may do to others. */
    static final int MOST_ATTEMPTS = 5;

    static final int MOST_OF_A_PERSON = 20;

    /** By which the queue names what becomes of jobs; each by its id. */
    public static final String TASK = "job";

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final int THREADS = 2;
    private static final Duration RESULTS_KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration TO_END = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int LOOKS_A_MENDING = 12;
    /** By how much clocks of nodes may differ. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final JobStore store;
    private final JobWork work;
    private final ClockWatch watch;
    private final InstantSource clock;
    private final OneTimeTask<Void> task;
    private final DataSource source;
    private final Lease lease;
    private final List<Recurring> recurring;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "clock-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Scheduler scheduler;
    private int looked;
    private int timesSet;

    /**
     * Does not work before {@link #start}.
     *
     * @param source of the database that {@code store} is in; takes part in transactions
     * @param watch over the clock by which everything here goes
     * @param recurring what is done besides
     */
    public Jobs(
            DataSource source, JobStore store, JobWork work, ClockWatch watch, Lease lease, List<Recurring> recurring) {
        this.store = store;
        this.work = work;
        this.watch = watch;
        this.clock = watch.clock();
        this.source = source;
        this.lease = lease;
        this.task = Tasks.oneTime(TASK)
                .onFailure((failed, queue) ->
                        queue.reschedule(failed, clock.instant().plus(BEFORE_NEXT_TRY)))
                .execute((instance, context) -> run(UUID.fromString(instance.getId())));
        List<Recurring> all = new ArrayList<>(recurring);
        all.add(new Recurring("expired-jobs", SWEEP, () -> store.sweep(clock.instant())));
        this.recurring = List.copyOf(all);
        this.scheduler = queue();
    }

    private Scheduler queue() {
        return new QueueBuilder(source, task, clock)
                .startTasks(recurring.stream().map(this::recurring).toList())
                .threads(THREADS)
                .pollingInterval(lease.poll())
                .heartbeatInterval(lease.heartbeat())
                .missedHeartbeatsLimit(Lease.MISSED)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .shutdownMaxWait(TO_END)
                .failureLogging(LogLevel.OFF, false) // an exception's message may quote what a person wrote
                .build();
    }

    private RecurringTask<Void> recurring(Recurring one) {
        return Tasks.recurring(one.name(), FixedDelay.of(one.each()))
                .onFailure((failed, queue) -> {
                    LOG.atWarn().addKeyValue("job", one.name()).log("a recurring job failed; it is tried again");
                    queue.reschedule(failed, clock.instant().plus(BEFORE_NEXT_TRY));
                })
                .execute((instance, context) -> one.work().run());
    }

    /** Begins to work. */
    public void start() {
        scheduler.start();
        looks.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks whether the clock was set, here or at another node, and mends what came of it. */
    synchronized void look() {
        try {
            watch.look();
            boolean set = watch.times() != timesSet; // whoever noticed it
            timesSet = watch.times();
            if (set) {
                LOG.atWarn()
                        .addKeyValue("seconds", watch.by().toSeconds())
                        .log("the computer's clock was set; jobs go by it from now on");
            }
            if (looked++ % LOOKS_A_MENDING == 0 || set) {
                bringForward(clock.instant());
            }
        } catch (RuntimeException away) {
            LOG.atDebug()
                    .addKeyValue("failure", away.getClass().getName())
                    .log("the queue could not be looked through; it is, the next time");
        }
    }

    private void bringForward(Instant now) {
        Map<String, Instant> latest = new HashMap<>();
        latest.put(TASK, now.plus(BEFORE_NEXT_TRY).plus(SLACK));
        recurring.forEach(one -> latest.put(one.name(), now.plus(one.each()).plus(SLACK)));
        store.bringForward(latest, now.plus(SLACK), now);
    }

    /**
     * Hands in a job.
     *
     * @param parameters as {@link Job} has them
     * @throws JobNotTaken if its person does not allow things to be kept, or has too many jobs
     */
    public Job submit(String person, JobKind kind, Map<String, String> parameters) {
        Instant now = clock.instant();
        Job job = Job.waiting(UUID.randomUUID(), person, kind, parameters, now, now.plus(LONGEST_WAIT));
        JobStore.Added added = store.add(
                job,
                MOST_OF_A_PERSON,
                () -> scheduler.schedule(task.instance(job.id().toString()), clock.instant()));
        if (added != JobStore.Added.ADDED) {
            throw new JobNotTaken(added);
        }
        scheduler.triggerCheckForDueExecutions();
        return job;
    }

    public JobStore store() {
        return store;
    }

    private void run(UUID id) {
        store.begin(id).ifPresent(job -> {
            if (job.attempt() > MOST_ATTEMPTS) {
                fail(job, "internal");
                return;
            }
            try {
                MadeFile made = work.make(job, (done, steps) -> {
                    if (!store.tell(job, done, steps)) {
                        throw new JobGone();
                    }
                });
                Instant now = clock.instant();
                said(job, store.finish(job, made, now, now.plus(RESULTS_KEPT)) ? "done" : "gone");
            } catch (JobGone gone) {
                said(job, "gone");
            } catch (JobRefused refused) {
                fail(job, refused.problem());
            } catch (RuntimeException failed) {
                LOG.atWarn()
                        .addKeyValue("job", job.id())
                        .addKeyValue("attempt", job.attempt())
                        .addKeyValue("failure", failed.getClass().getName())
                        .log("a job failed; it is tried again");
                throw failed;
            }
        });
    }

    private void fail(Job job, String problem) {
        Instant now = clock.instant();
        store.fail(job, problem, now, now.plus(RESULTS_KEPT));
        said(job, problem);
    }

    private static void said(Job job, String became) {
        LOG.atInfo()
                .addKeyValue("job", job.id())
                .addKeyValue("kind", job.kind().code())
                .addKeyValue("attempt", job.attempt())
                .addKeyValue("became", became)
                .log("a job ended");
    }

    /** Waits for no look, which may wait for a database; nor is one interrupted, for H2 closes its files under a thread that is. */
    @Override
    public void close() {
        looks.shutdown();
        scheduler.stop();
    }
}
