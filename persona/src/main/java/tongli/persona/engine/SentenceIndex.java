package tongli.persona.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.core.VectorTable;

/**
 * Sentences of a scenario with their vectors, searched by meaning. Immutable, safe for many threads.
 *
 * <p>Encoders differ in how high unrelated sentences score, so a hit also carries its {@code z}: how many standard
 * deviations it lies above the query's mean similarity to everything here.
 *
 * @param <K> what a sentence stands for; several sentences may stand for the same
 */
final class SentenceIndex<K> {

    private final List<K> keys;
    /** Which key a sentence stands for. */
    private final int[] keyOf;

    private final VectorTable vectors;

    private SentenceIndex(List<K> keys, int[] keyOf, VectorTable vectors) {
        this.keys = keys;
        this.keyOf = keyOf;
        this.vectors = vectors;
    }

    /** A sentence and what it stands for. */
    record Entry<K>(K key, String sentence) {}

    /** A key, the cosine of its nearest sentence, and that cosine in standard deviations above the mean. */
    record Hit<K>(K key, double similarity, double z) {}

    static <K> SentenceIndex<K> of(List<Entry<K>> entries, SentenceEncoder encoder, Language language) {
        List<float[]> encoded =
                encoder.encodeAll(entries.stream().map(Entry::sentence).toList(), language);
        List<K> keys = entries.stream().map(Entry::key).distinct().toList();
        int[] keyOf =
                entries.stream().mapToInt(entry -> keys.indexOf(entry.key())).toArray();
        return new SentenceIndex<>(keys, keyOf, VectorTable.of(encoded));
    }

    /** One hit a key, that of its nearest sentence, in the order in which keys were first given. */
    List<Hit<K>> search(float[] query) {
        if (keyOf.length == 0) {
            return List.of(); // nobody has written any sentence of this kind
        }
        double[] similarities = vectors.cosines(query);
        double[] best = new double[keys.size()];
        Arrays.fill(best, -1);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < keyOf.length; i++) {
            sum += similarities[i];
            squares += similarities[i] * similarities[i];
            best[keyOf[i]] = Math.max(best[keyOf[i]], similarities[i]);
        }
        double mean = sum / keyOf.length;
        double deviation = StrictMath.sqrt(Math.max(1e-9, squares / keyOf.length - mean * mean));
        List<Hit<K>> hits = new ArrayList<>(best.length);
        for (int key = 0; key < best.length; key++) {
            hits.add(new Hit<>(keys.get(key), best[key], (best[key] - mean) / deviation));
        }
        return hits;
    }

    /** The best of a search's hits among the keys that {@code wanted} lets through. */
    static <K> Hit<K> best(List<Hit<K>> hits, Predicate<K> wanted, K none) {
        Hit<K> best = new Hit<>(none, -1, -10);
        for (Hit<K> hit : hits) {
            if (wanted.test(hit.key()) && hit.similarity() > best.similarity()) {
                best = hit;
            }
        }
        return best;
    }
}
