package tongli.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.core.Coded;
import tongli.server.job.Job;
import tongli.server.job.JobKind;
import tongli.server.job.JobStore;
import tongli.server.job.MadeFile;
import tongli.server.problem.ProblemKind;

/** Counts what becomes of jobs at this process, by kind and by nobody: {@code tongli.jobs}. */
public final class MeteredJobStore implements JobStore {

    private enum Outcome implements Coded {
        DONE,
        /** It could not be had, such as of a class that is gone. */
        REFUSED,
        /** Given up after several attempts. */
        FAILED,
        /** Begun once more, after an attempt that failed or whose node ended. */
        RETRIED
    }

    private final JobStore store;
    private final Map<JobKind, Map<Outcome, Counter>> counters = new EnumMap<>(JobKind.class);

    public MeteredJobStore(JobStore store, MeterRegistry registry) {
        this.store = store;
        for (JobKind kind : JobKind.values()) {
            Map<Outcome, Counter> ofKind = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                ofKind.put(
                        outcome,
                        Counter.builder("tongli.jobs")
                                .description("What became of jobs at this process")
                                .tag("kind", kind.code())
                                .tag("outcome", outcome.code())
                                .register(registry));
            }
            counters.put(kind, ofKind);
        }
    }

    private void count(Job job, Outcome outcome) {
        Counter counter = counters.getOrDefault(job.kind(), Map.of()).get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public Added add(Job job, int most, Runnable queue) {
        return store.add(job, most, queue);
    }

    @Override
    public Optional<Job> find(String person, UUID id) {
        return store.find(person, id);
    }

    @Override
    public List<Job> of(String person) {
        return store.of(person);
    }

    @Override
    public Optional<Job> begin(UUID id) {
        Optional<Job> begun = store.begin(id);
        begun.filter(job -> job.attempt() > 1).ifPresent(job -> count(job, Outcome.RETRIED));
        return begun;
    }

    @Override
    public boolean tell(Job attempt, int done, int steps) {
        return store.tell(attempt, done, steps);
    }

    @Override
    public boolean finish(Job attempt, MadeFile made, Instant now, Instant expiresAt) {
        boolean kept = store.finish(attempt, made, now, expiresAt);
        if (kept) {
            count(attempt, Outcome.DONE);
        }
        return kept;
    }

    @Override
    public boolean fail(Job attempt, String problem, Instant now, Instant expiresAt) {
        boolean kept = store.fail(attempt, problem, now, expiresAt);
        if (kept) {
            count(attempt, problem.equals(ProblemKind.INTERNAL.code()) ? Outcome.FAILED : Outcome.REFUSED);
        }
        return kept;
    }

    @Override
    public Optional<MadeFile> result(String person, UUID id) {
        return store.result(person, id);
    }

    @Override
    public boolean delete(String person, UUID id) {
        return store.delete(person, id);
    }

    @Override
    public int bringForward(Map<String, Instant> latest, Instant heartbeat, Instant now) {
        return store.bringForward(latest, heartbeat, now);
    }

    @Override
    public int sweep(Instant now) {
        return store.sweep(now);
    }
}
