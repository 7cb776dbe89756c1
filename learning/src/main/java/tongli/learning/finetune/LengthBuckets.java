package tongli.learning.finetune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Batches of texts of like length, so that little is padding. Stateless. */
public final class LengthBuckets {
    /** Batches are cut from runs of this many, sorted by length: little padding, still well mixed. */
    private static final int BATCHES_A_RUN = 32;

    private LengthBuckets() {}

    /** How many batches there are. */
    public static int count(int texts, int size) {
        return (texts + size - 1) / size;
    }

    /** All once, in a random order. */
    public static <T> List<List<T>> of(List<T> all, ToIntFunction<T> length, int size, Random random) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        List<List<T>> batches = new ArrayList<>();
        int run = size * BATCHES_A_RUN;
        for (int from = 0; from < mixed.size(); from += run) {
            List<T> sorted = new ArrayList<>(mixed.subList(from, Math.min(mixed.size(), from + run)));
            sorted.sort(Comparator.comparingInt(length));
            for (int at = 0; at < sorted.size(); at += size) {
                batches.add(sorted.subList(at, Math.min(sorted.size(), at + size)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
