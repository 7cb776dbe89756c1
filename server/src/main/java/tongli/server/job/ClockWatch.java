package tongli.server.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * Notices that the computer's clock was set, by hand or by a time server: it moved otherwise than time went by. It has to be looked at now and then; a
 * machine that slept looks like one whose clock was set. Safe for many threads.
 */
public final class ClockWatch {

    /** Less is a clock that is put right little by little, or a program that was not let run between two looks. */
    static final Duration LEAST = Duration.ofSeconds(5);

    /** By then somebody may have put it right. */
    static final Duration DOUBTED_FOR = Duration.ofDays(1);

    /** @param nanos when it was noticed */
    private record Leap(long nanos, Duration by) {}

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Deque<Leap> leaps = new ArrayDeque<>();

    private Instant lastAt;
    private long lastNanos;
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
        leaps.removeIf(leap -> ticks - leap.nanos() >= DOUBTED_FOR.toNanos());
        if (moved.abs().compareTo(LEAST) < 0) {
            return Duration.ZERO;
        }
        leaps.add(new Leap(ticks, moved));
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
     * By how much it was set forward in the last day, all in all; zero if it was not, or was put right since. What is deleted because it seems old is not to be
     * had back, so whoever deletes counts from so much earlier. The day is one in which the machine did not sleep.
     */
    public synchronized Duration setForward() {
        look();
        Duration sum = leaps.stream().map(Leap::by).reduce(Duration.ZERO, Duration::plus);
        return sum.isNegative() ? Duration.ZERO : sum;
    }
}
