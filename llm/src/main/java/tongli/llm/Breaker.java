package tongli.llm;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves an endpoint alone for a while after it failed several times in a row; after that one asks whether it is back, while the others go on without it, and a
 * single failure is enough until it has answered once. Safe for many threads.
 *
 * <p>Source: Nygard, <i>Release It!</i>, 2007, chapter 5 (circuit breaker).
 */
final class Breaker {

    private final int failuresAllowed;
    private final Duration rest;
    private final LongSupplier nanos;

    private int failures;
    private long restsUntil;
    private boolean trying;

    /** @param nanos as {@link System#nanoTime} */
    Breaker(int failuresAllowed, Duration rest, LongSupplier nanos) {
        this.failuresAllowed = failuresAllowed;
        this.rest = rest;
        this.nanos = nanos;
    }

    /** Whether to ask now; who may has to say what came of it. */
    synchronized boolean mayAsk() {
        if (failures < failuresAllowed) {
            return true;
        }
        if (trying || nanos.getAsLong() - restsUntil < 0) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized void failed() {
        trying = false;
        failures++;
        if (failures >= failuresAllowed) {
            restsUntil = nanos.getAsLong() + rest.toNanos();
        }
    }

    synchronized void answered() {
        trying = false;
        failures = 0;
    }
}
