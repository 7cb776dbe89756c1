package tongli.learning.finetune;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a process that is told to end (Ctrl-C, SIGTERM) do so between two steps of a training. PyTorch frees what it stands on when the
 * process ends, and a step that still runs then crashes it. What PyTorch reckons before the first step and after the last is not covered. Safe for many threads; a training has one of its own and closes it.
 */
final class Ending implements AutoCloseable {
    /** A step takes a few seconds at most; a judgement that takes longer than this is cut off. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch between = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "end of training");
    private volatile boolean asked;

    Ending() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void ask() {
        asked = true;
        try {
            between.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process is about to end. */
    boolean isAsked() {
        return asked;
    }

    /** Lets the process end, and never returns. Only when {@link #isAsked}, and only where no step runs. */
    void waitForIt() {
        between.countDown();
        while (asked) {
            LockSupport.park(this);
        }
    }

    @Override
    public void close() {
        between.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the process ends already, and the hook with it
        }
    }
}
