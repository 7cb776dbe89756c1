package tongli.learning.route;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tongli.core.Language;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;

/**
 * n-grams or words weighed by how often a text has them and how few texts do. n-grams are in Chinese runs of 1 to 3 signs; in English words, pairs of
 * words, and runs of 3 to 5 letters within a word.
 *
 * <p>A feature is (1 + ln n) · (ln((1 + texts) / (1 + texts with it)) + 1), and each text has length 1. Features are known by a
 * hash of 24 bits: of 200,000 some 0.6 % share theirs, and the words do not stand in a saved model, though whoever guesses one can check it.
 * Immutable, safe for many threads.
 *
 * <p>Source: Salton and Buckley, Information Processing and Management, 1988, with the smoothing that scikit-learn made usual.
 */
final class TfIdf {
    private static final int BITS = TextFeatures.BITS;
    /** What {@link #fit} gives lies well within: from ln(n/n) + 1 = 1 up, below 23 for as many texts as an int can count. */
    private static final float LEAST_RARITY = 0.1f;

    private static final float MOST_RARITY = 100;
    // behind the code of the kind of features
    private static final String BUCKETS = ".buckets";
    private static final String RARITY = ".rarity";
    private static final String SEGMENTER = ".segmenter";

    private final TextFeatures kind;
    private final Language language;
    private final TextFeatures.Counter counter;
    private final int[] buckets;
    private final float[] rarity;

    private TfIdf(TextFeatures kind, Language language, int[] buckets, float[] rarity) {
        this.kind = kind;
        this.language = language;
        this.counter = kind.counter(language);
        this.buckets = buckets;
        this.rarity = rarity;
    }

    /**
     * Learns which features there are: those that at least two texts have.
     *
     * @param most how many are kept, those first that more texts have
     * @throws IllegalArgumentException if there are none
     */
    static TfIdf fit(TextFeatures kind, Language language, Collection<String> texts, int most) {
        TextFeatures.Counter counter = kind.counter(language);
        int[] having = new int[1 << BITS];
        for (String text : texts) {
            int last = -1;
            for (int bucket : counter.repeated(text)) {
                having[bucket] += bucket == last ? 0 : 1;
                last = bucket;
            }
        }
        int[] buckets = IntStream.range(0, having.length)
                .filter(bucket -> having[bucket] > 1)
                .boxed()
                .sorted(Comparator.comparingInt((Integer bucket) -> -having[bucket]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        if (buckets.length == 0) {
            throw new IllegalArgumentException(
                    "no two training texts have a word in common; give more texts, or choose another --model");
        }
        float[] rarity = new float[buckets.length];
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = (float) (StrictMath.log((1.0 + texts.size()) / (1 + having[buckets[i]])) + 1);
        }
        return new TfIdf(kind, language, buckets, rarity);
    }

    /**
     * Only some of the features.
     *
     * @param places rising
     */
    TfIdf only(int[] places) {
        float[] own = new float[places.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = rarity[places[i]];
        }
        return new TfIdf(
                kind,
                language,
                IntStream.of(places).map(place -> buckets[place]).toArray(),
                own);
    }

    int features() {
        return buckets.length;
    }

    List<SparseText> all(Collection<String> texts) {
        return texts.stream().map(this::of).toList();
    }

    SparseText of(String text) {
        int[] found = counter.repeated(text);
        int[] places = new int[found.length];
        float[] values = new float[found.length];
        int size = 0;
        double squares = 0;
        for (int from = 0, to; from < found.length; from = to) {
            to = from + 1;
            while (to < found.length && found[to] == found[from]) {
                to++;
            }
            int place = Arrays.binarySearch(buckets, found[from]);
            if (place >= 0) {
                places[size] = place;
                values[size] = (float) ((1 + StrictMath.log(to - from)) * rarity[place]);
                squares += values[size] * values[size];
                size++;
            }
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < size; i++) {
            values[i] /= length;
        }
        return new SparseText(Arrays.copyOf(places, size), Arrays.copyOf(values, size));
    }

    Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(); // in one order in every process
        tensors.put(kind.code() + BUCKETS, SavedNumbers.of(buckets));
        tensors.put(kind.code() + RARITY, new Tensor(rarity, rarity.length));
        int[] segmenter = kind.segmenter(language);
        if (segmenter.length > 0) {
            tensors.put(kind.code() + SEGMENTER, SavedNumbers.of(segmenter));
        }
        return tensors;
    }

    /** @throws IllegalArgumentException if the file does not hold what {@link #tensors} gave it */
    static TfIdf of(Language language, SavedNumbers saved) {
        TextFeatures kind = kind(saved);
        int[] buckets = saved.rising(kind.code() + BUCKETS, 0, (1 << BITS) - 1);
        float[] rarity = saved.floats(kind.code() + RARITY, buckets.length);
        for (float rare : rarity) {
            if (!(rare >= LEAST_RARITY && rare <= MOST_RARITY)) {
                throw new IllegalArgumentException(
                        "its %s holds a number out of range".formatted(kind.code() + RARITY));
            }
        }
        int[] segmenter = kind.segmenter(language);
        if (segmenter.length > 0 && !Arrays.equals(segmenter, saved.wholes(kind.code() + SEGMENTER, 0, 255))) {
            throw new IllegalArgumentException("its words were cut by other dictionaries or models than are here");
        }
        return new TfIdf(kind, language, buckets, rarity);
    }

    private static TextFeatures kind(SavedNumbers saved) {
        List<TextFeatures> kinds = Arrays.stream(TextFeatures.values())
                .filter(kind -> saved.byName().containsKey(kind.code() + BUCKETS))
                .toList();
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("it has features of several kinds");
        }
        return kinds.isEmpty() ? TextFeatures.NGRAMS : kinds.get(0);
    }
}
