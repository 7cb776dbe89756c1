package tongli.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the values that were asked for last, so many and no more. Safe for many threads. */
public final class Recent<K, V> {

    private final Map<K, V> values;

    /** @param most how many are kept, at least 1 */
    public Recent(int most) {
        Require.inRange("most", most, 1, Integer.MAX_VALUE);
        values = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    public synchronized void put(K key, V value) {
        values.put(key, value);
    }
}
