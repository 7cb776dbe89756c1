package tongli.practice;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that goes on beside other work of the same turn where a processor is free, and else is done by whoever asks for it: nobody ever waits for a
 * place.
 */
final class Aside<T> {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final ExecutorService FREE = threads();

    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    /** @param work that may throw what is unchecked only */
    static <T> Aside<T> begin(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        FREE.execute(task);
        return new Aside<>(task);
    }

    /** Returns when it is done, or failed, even if the caller is interrupted. */
    void await() {
        task.run(); // does nothing once anybody has begun
        boolean interrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException stopping) {
                interrupted = true;
            } catch (ExecutionException failed) {
                break; // told by get
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What came of it. @throws RuntimeException what the work threw */
    T get() {
        await();
        boolean interrupted = Thread.interrupted(); // it is done: there is nothing to wait for
        try {
            return task.get();
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (failed.getCause() instanceof Error own) {
                throw own;
            }
            throw new AssertionError("work throws what is unchecked only", failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ExecutorService threads() {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "turn-aside");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
