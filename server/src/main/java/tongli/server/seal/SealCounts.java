package tongli.server.seal;

import java.util.concurrent.atomic.LongAdder;

/** How many texts were sealed and opened, and how many would not open, since this was made. Safe for many threads. */
public final class SealCounts {

    private final LongAdder sealed = new LongAdder();
    private final LongAdder opened = new LongAdder();
    private final LongAdder broken = new LongAdder();

    void countSealed() {
        sealed.increment();
    }

    void countOpened() {
        opened.increment();
    }

    void countBroken() {
        broken.increment();
    }

    public long sealed() {
        return sealed.sum();
    }

    public long opened() {
        return opened.sum();
    }

    public long broken() {
        return broken.sum();
    }
}
