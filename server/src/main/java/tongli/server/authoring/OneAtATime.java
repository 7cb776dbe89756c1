package tongli.server.authoring;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/** Keeps heavy work to one piece at a time, so that practice goes on beside it. Safe for many threads. */
final class OneAtATime {
    private final Semaphore free = new Semaphore(1);
    private final Duration patience;

    /** @param patience how long one piece of work waits for another to end */
    OneAtATime(Duration patience) {
        this.patience = patience;
    }

    /** @throws ProblemException if another piece of work does not end in time */
    <T> T run(Supplier<T> work) {
        if (!entered()) {
            throw new ProblemException(Problem.of(ProblemKind.BUSY));
        }
        try {
            return work.get();
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
