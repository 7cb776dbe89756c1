package tongli.llm;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a turn must have its line. */
final class Deadline {

    private final long end;
    private final LongSupplier nanos;

    Deadline(Duration within, LongSupplier nanos) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + within.toNanos();
    }

    /** At least 0. */
    long leftMillis() {
        return Math.max(0, (end - nanos.getAsLong()) / 1_000_000);
    }
}
