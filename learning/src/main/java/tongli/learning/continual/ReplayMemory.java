package tongli.learning.continual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import tongli.core.Require;

/**
 * Some of all that was ever shown to it, in a bounded place. Either each item has the same chance to be there (reservoir sampling), or
 * classes have the same room as far as they have items, and within a class the items have the same chance. Every item knows whose
 * it is, and all of a person's items can be erased. One thread at a time.
 *
 * <p>Sources: Vitter, "Random sampling with a reservoir", ACM TOMS 11 (1985), algorithm R; Chrysakis and Moens, "Online continual
 * learning from imbalanced data", ICML 2020, algorithm 1 (class-balancing reservoir sampling).
 *
 * @param <T> an item
 */
public final class ReplayMemory<T> {
    /** Most items that can be kept. */
    public static final int LARGEST = 1_000_000;

    private final int capacity;
    private final boolean balanced;
    private final Function<T, String> personOf;
    private final Function<T, Integer> classOf;
    private final List<T> items = new ArrayList<>();
    private final Map<Integer, Integer> seen = new LinkedHashMap<>();
    private final Set<Integer> full = new HashSet<>();

    /**
     * @param capacity most items, 1 to {@value #LARGEST}
     * @param balanced whether classes have the same room
     * @param personOf whose an item is
     */
    public ReplayMemory(int capacity, boolean balanced, Function<T, String> personOf, Function<T, Integer> classOf) {
        this.capacity = (int) Require.inRange("capacity", capacity, 1, LARGEST);
        this.balanced = balanced;
        this.personOf = personOf;
        this.classOf = classOf;
    }

    /**
     * How often each class was shown, and which classes once had more items than any other while there was no free place.
     *
     * @param seen by class
     */
    record Counts(Map<Integer, Integer> seen, Set<Integer> full) {
        Counts {
            seen = Map.copyOf(seen);
            full = Set.copyOf(full);
        }
    }

    /** Shows an item, which may be kept in the place of another. */
    public void offer(T item, Random random) {
        int own = classOf.apply(item);
        seen.merge(own, 1, Integer::sum);
        if (balanced) {
            offerToClass(item, own, random);
            return;
        }
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        if (all <= capacity) {
            items.add(item);
        } else if (random.nextInt(all) < capacity) {
            put(item, random);
        }
    }

    /** Where a person's item was erased there is a free place, which is taken first. */
    private void put(T item, Random random) {
        if (items.size() < capacity) {
            items.add(item);
        } else {
            items.set(random.nextInt(items.size()), item);
        }
    }

    private void offerToClass(T item, int own, Random random) {
        if (items.size() < capacity) {
            items.add(item);
            if (items.size() == capacity) {
                full.addAll(largest());
            }
            return;
        }
        full.addAll(largest());
        if (!full.contains(own)) {
            List<Integer> theirs = places(largest());
            items.set(theirs.get(random.nextInt(theirs.size())), item);
            return;
        }
        List<Integer> mine = places(Set.of(own));
        if (!mine.isEmpty() && random.nextInt(seen.getOrDefault(own, 1)) < mine.size()) {
            items.set(mine.get(random.nextInt(mine.size())), item);
        }
    }

    private Set<Integer> largest() {
        Map<Integer, Integer> kept = new LinkedHashMap<>();
        items.forEach(item -> kept.merge(classOf.apply(item), 1, Integer::sum));
        int most = kept.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Integer> classes = new HashSet<>();
        kept.forEach((one, count) -> {
            if (count == most) {
                classes.add(one);
            }
        });
        return classes;
    }

    private List<Integer> places(Set<Integer> classes) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            if (classes.contains(classOf.apply(items.get(place)))) {
                places.add(place);
            }
        }
        return places;
    }

    /** Forgets all items of a person, at once and for good; how many there were. @param person blank is nobody */
    public int erase(String person) {
        Require.notBlank("person", person);
        int before = items.size();
        items.removeIf(item -> Objects.equals(personOf.apply(item), person));
        return before - items.size();
    }

    /** Some of the items, none twice; all in a random order if there are no more. */
    public List<T> draw(int some, Random random) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, Math.min(some, mixed.size())));
    }

    /** What is kept, in the order of the places. */
    public List<T> items() {
        return List.copyOf(items);
    }

    Counts counts() {
        return new Counts(seen, full);
    }

    /** Takes the place of a memory that was saved. @throws IllegalArgumentException if there are more items than places */
    void restore(List<T> kept, Counts counts) {
        Require.inRange("items", kept.size(), 0, capacity);
        items.clear();
        items.addAll(kept);
        seen.clear();
        seen.putAll(counts.seen());
        full.clear();
        full.addAll(counts.full());
    }
}
