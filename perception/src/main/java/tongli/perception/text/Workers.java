package tongli.perception.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import tongli.core.Require;

/**
 * A few threads that do the same to many things, each by itself: a text never waits for others to fill a batch, and its answer does
 * not hang on them. Threads start when first needed. Safe for many callers.
 */
public final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    /** @param count how many threads, at least 1 */
    public Workers(int count) {
        Require.inRange("count", count, 1, 1024);
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "text-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Answers in the order of the things; returns when no thread works at any of them any more. So does a caller who is
     * interrupted: what has not begun is then left, and what has is waited for.
     *
     * @throws RuntimeException what the work threw at the first thing where it did
     * @throws IllegalStateException if the caller was interrupted, or this was closed
     */
    public <Q, A> List<A> each(List<Q> things, Function<Q, A> work) {
        AtomicBoolean left = new AtomicBoolean();
        List<Future<A>> begun = new ArrayList<>(things.size());
        try {
            for (Q thing : things) {
                begun.add(threads.submit(() -> {
                    if (left.get()) {
                        throw new CancellationException("the reading was given up");
                    }
                    return work.apply(thing);
                }));
            }
        } catch (OutOfMemoryError noThread) {
            left.set(true);
            untilDone(begun, left);
            throw noThread;
        } catch (RejectedExecutionException closed) {
            left.set(true);
            if (untilDone(begun, left)) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("the reader was closed meanwhile", closed);
        }
        if (untilDone(begun, left)) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading was interrupted");
        }
        List<A> answers = new ArrayList<>(begun.size());
        for (Future<A> done : begun) {
            answers.add(answer(done));
        }
        return answers;
    }

    /** Whether this thread was interrupted meanwhile, upon which what has not begun is left. */
    private static boolean untilDone(List<? extends Future<?>> begun, AtomicBoolean left) {
        boolean interrupted = false;
        for (Future<?> task : begun) {
            while (!task.isDone()) {
                try {
                    task.get();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                    left.set(true);
                } catch (ExecutionException failed) {
                    break; // told by the one who asks for the answer
                }
            }
        }
        return interrupted;
    }

    /** Of a task that is done. */
    private static <A> A answer(Future<A> done) {
        boolean interrupted = Thread.interrupted();
        try {
            return done.get();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("the reading was interrupted", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("a text could not be read", failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns when no thread works any more, even if the caller is interrupted: what they work with may be freed then. */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
