package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tongli.core.Require;

/**
 * A few threads that do the same to many things, each by itself: a text never waits for others to fill a batch, and its answer does
 * not hang on them. Threads start when first needed. Safe for many callers.
 */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    /** @param count how many threads, at least 1 */
    Workers(int count) {
        Require.inRange("count", count, 1, 1024);
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "emotion-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Answers in the order of the things; returns when no thread works at any of them any more.
     *
     * @throws RuntimeException what the work threw at the first thing where it did
     */
    <Q, A> List<A> each(List<Q> things, Function<Q, A> work) {
        List<Callable<A>> tasks = new ArrayList<>(things.size());
        things.forEach(thing -> tasks.add(() -> work.apply(thing)));
        List<A> answers = new ArrayList<>(things.size());
        try {
            for (Future<A> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading was interrupted", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("a text could not be read", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
