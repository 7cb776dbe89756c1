package tongli.server.engine;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/**
 * How much is worked out at once: turns, readings, assessments. Beyond that requests are told at once to come again, instead of all of them waiting for
 * longer and longer; what is answered is then answered in time. Safe for many threads.
 */
public final class Capacity {

    /** A turn takes a processor for some hundredths of a second; so the last one let in waits for a second or two. */
    private static final int A_PROCESSOR = 16;
    /** Threads stay free for what is quick. */
    private static final int MOST = 96;

    private final Semaphore places;

    /** @param places how many at once, at least 1 */
    public Capacity(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places is " + places + "; it must be at least 1");
        }
        this.places = new Semaphore(places);
    }

    public static Capacity ofThisMachine() {
        return new Capacity(Math.min(MOST, A_PROCESSOR * Runtime.getRuntime().availableProcessors()));
    }

    /** How many more would be taken in now. */
    public int free() {
        return places.availablePermits();
    }

    /** Works something out. @throws ProblemException if too much is being worked out; nothing is done then */
    public <T> T within(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.of(ProblemKind.OVERLOADED));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
