package tongli.persona.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

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
    private final List<float[]> vectors;

    private SentenceIndex(List<K> keys, List<float[]> vectors) {
        this.keys = keys;
        this.vectors = vectors;
    }

    /** A sentence and what it stands for. */
    record Entry<K>(K key, String sentence) {}

    /** A key, the cosine of its nearest sentence, and that cosine in standard deviations above the mean. */
    record Hit<K>(K key, double similarity, double z) {}

    static <K> SentenceIndex<K> of(List<Entry<K>> entries, SentenceEncoder encoder, Language language) {
        List<float[]> vectors =
                encoder.encodeAll(entries.stream().map(Entry::sentence).toList(), language);
        return new SentenceIndex<>(entries.stream().map(Entry::key).toList(), List.copyOf(vectors));
    }

    /** One hit a key, that of its nearest sentence, in the order in which keys were first given. */
    List<Hit<K>> search(float[] query) {
        Map<K, Double> best = new LinkedHashMap<>();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < keys.size(); i++) {
            double similarity = SentenceEncoder.cosine(query, vectors.get(i));
            sum += similarity;
            squares += similarity * similarity;
            best.merge(keys.get(i), similarity, Math::max);
        }
        double mean = sum / keys.size();
        double deviation = StrictMath.sqrt(Math.max(1e-9, squares / keys.size() - mean * mean));
        List<Hit<K>> hits = new ArrayList<>();
        best.forEach((key, similarity) -> hits.add(new Hit<>(key, similarity, (similarity - mean) / deviation)));
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
