package tongli.perception.registry.serving;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Work that nobody waits for: one thread does it in its turn, and what would not fit in the queue is not done. So it takes no time from
 * an answer but that of a processor. Close it to end.
 */
final class ShadowQueue implements AutoCloseable {
    static final int LONGEST = 64;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST), work -> {
                Thread one = new Thread(work, "model-shadow");
                one.setDaemon(true);
                one.setPriority(Thread.MIN_PRIORITY);
                return one;
            });

    ShadowQueue() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** @return false if it is full or closed: the work is not done */
    boolean offer(Runnable work) {
        try {
            thread.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** What is under way is done, what waits is not. */
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
    }
}
