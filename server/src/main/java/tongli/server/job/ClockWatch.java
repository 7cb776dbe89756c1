package tongli.server.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Notices that the computer's clock was set, by hand or by a time server: it moved otherwise than time went by. It has to be looked at now and then; a
 * machine that slept looks like one whose clock was set. Safe for many threads.
 */
public final class ClockWatch {

    /** Less is a clock that is put right little by little, or a program that was not let run between two looks. */
    static final Duration LEAST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final LongSupplier nanos;

    private Instant lastAt;
    private long lastNanos;
    private long setNanos;
    private int times;
    private Duration by = Duration.ZERO;

    /** @param nanos a clock that only runs forward */
    public ClockWatch(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.lastAt = clock.instant();
        this.lastNanos = nanos.getAsLong();
    }

    public static ClockWatch over(InstantSource clock) {
        return new ClockWatch(clock, System::nanoTime);
    }

    /** The clock that is watched. */
    public InstantSource clock() {
        return clock;
    }

    /** @return by how much it was set since the last look, backward where negative; zero if it was not */
    public synchronized Duration look() {
        Instant now = clock.instant();
        long ticks = nanos.getAsLong();
        Duration moved = Duration.between(lastAt, now).minusNanos(ticks - lastNanos);
        lastAt = now;
        lastNanos = ticks;
        if (moved.abs().compareTo(LEAST) < 0) {
            return Duration.ZERO;
        }
        setNanos = ticks;
        by = moved;
        times++;
        return moved;
    }

    /** How often it was set, as far as was looked. */
    public synchronized int times() {
        return times;
    }

    /** By how much, the last time; zero if it never was. */
    public synchronized Duration by() {
        return by;
    }

    /**
     * Whether it was set forward, by more than so much, not longer ago than so. What is deleted because it seems old is not to be had back, so whoever deletes
     * waits: by then somebody may have put the clock right.
     */
    public synchronized boolean wasSetForward(Duration most, Duration within) {
        look();
        return times > 0 && by.compareTo(most) > 0 && nanos.getAsLong() - setNanos < within.toNanos();
    }
}
