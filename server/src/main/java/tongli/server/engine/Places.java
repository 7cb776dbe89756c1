package tongli.server.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/**
 * Keeps heavy work to so many pieces at a time, so that practice goes on beside it: whoever comes then waits in line for a
 * moment, and is told to come again. Safe for many threads.
 */
public final class Places {

    /** A piece of work. @param <E> how it fails */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    private final Semaphore free;
    private final Duration patience;
    private final ProblemKind told;

    /**
     * @param atOnce how many pieces, at least 1
     * @param patience how long one waits for another to end
     * @param told to whom waited in vain
     */
    public Places(int atOnce, Duration patience, ProblemKind told) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
        this.told = told;
    }

    /** @throws ProblemException if no other piece ends in time; nothing is done then */
    public <T, E extends Exception> T within(Work<T, E> work) throws E {
        if (!entered()) {
            throw new ProblemException(Problem.of(told));
        }
        try {
            return work.done();
        } finally {
            free.release();
        }
    }

    private boolean entered() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
