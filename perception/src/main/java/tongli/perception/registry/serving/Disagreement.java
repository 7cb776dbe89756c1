package tongli.perception.registry.serving;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often a shadow says another label than what answered: labels and counts, no words. Safe for many threads. */
final class Disagreement {
    /** Labels are few; a model's head may name many. */
    private static final int MOST_PAIRS = 200;

    private final LongAdder compared = new LongAdder();
    private final LongAdder differing = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final Map<String, LongAdder> pairs = new ConcurrentHashMap<>();

    void compare(String served, String shadow) {
        compared.increment();
        if (!served.equals(shadow)) {
            differing.increment();
            String pair = served + " → " + shadow;
            if (pairs.size() < MOST_PAIRS || pairs.containsKey(pair)) {
                pairs.computeIfAbsent(pair, key -> new LongAdder()).increment();
            }
        }
    }

    /** One that was not compared, for the shadow is slower than requests come. */
    void drop() {
        dropped.increment();
    }

    Disagreements counts() {
        Map<String, Long> counted = new TreeMap<>();
        pairs.forEach((pair, times) -> counted.put(pair, times.sum()));
        return new Disagreements(compared.sum(), differing.sum(), dropped.sum(), counted);
    }
}
