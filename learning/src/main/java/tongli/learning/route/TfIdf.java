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
import tongli.perception.text.HashedNgrams;

/**
 * n-grams weighed by how often a text has them and how few texts do. Chinese: runs of 1 to 3 signs; English: words, pairs of
 * words, and runs of 3 to 5 letters within a word.
 *
 * <p>A feature is (1 + ln n) · (ln((1 + texts) / (1 + texts with it)) + 1), and each text has length 1. n-grams are known by a
 * hash of 24 bits: of 200,000 some 0.6 % share theirs, and the words do not stand in a saved model, though whoever guesses one can check it.
 * Immutable, safe for many threads.
 *
 * <p>Source: Salton and Buckley, Information Processing and Management, 1988, with the smoothing that scikit-learn made usual.
 */
final class TfIdf {
    private static final int BITS = 24;
    private static final int LONGEST_RUN = 5;
    /** What {@link #fit} gives lies well within: from ln(n/n) + 1 = 1 up, below 23 for as many texts as an int can count. */
    private static final float LEAST_RARITY = 0.1f;

    private static final float MOST_RARITY = 100;
    private static final String BUCKETS = "ngrams.buckets";
    private static final String RARITY = "ngrams.rarity";

    private final HashedNgrams ngrams;
    private final int[] buckets;
    private final float[] rarity;

    private TfIdf(Language language, int[] buckets, float[] rarity) {
        this.ngrams = new HashedNgrams(language, BITS, LONGEST_RUN);
        this.buckets = buckets;
        this.rarity = rarity;
    }

    /**
     * Learns which n-grams there are: those that at least two texts have.
     *
     * @param most how many are kept, those first that more texts have
     * @throws IllegalArgumentException if there are none
     */
    static TfIdf fit(Language language, Collection<String> texts, int most) {
        HashedNgrams ngrams = new HashedNgrams(language, BITS, LONGEST_RUN);
        int[] having = new int[ngrams.buckets()];
        for (String text : texts) {
            for (int bucket : ngrams.of(text)) {
                having[bucket]++;
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
        return new TfIdf(language, buckets, rarity);
    }

    /**
     * Only some of the features.
     *
     * @param places rising
     */
    TfIdf only(Language language, int[] places) {
        float[] own = new float[places.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = rarity[places[i]];
        }
        return new TfIdf(
                language, IntStream.of(places).map(place -> buckets[place]).toArray(), own);
    }

    int features() {
        return buckets.length;
    }

    List<SparseText> all(Collection<String> texts) {
        return texts.stream().map(this::of).toList();
    }

    SparseText of(String text) {
        int[] found = ngrams.repeated(text);
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
        tensors.put(BUCKETS, SavedNumbers.of(buckets));
        tensors.put(RARITY, new Tensor(rarity, rarity.length));
        return tensors;
    }

    /** @throws IllegalArgumentException if the file does not hold what {@link #tensors} gave it */
    static TfIdf of(Language language, SavedNumbers saved) {
        int[] buckets = saved.rising(BUCKETS, 0, (1 << BITS) - 1);
        float[] rarity = saved.floats(RARITY, buckets.length);
        for (float rare : rarity) {
            if (!(rare >= LEAST_RARITY && rare <= MOST_RARITY)) {
                throw new IllegalArgumentException("its %s holds a number out of range".formatted(RARITY));
            }
        }
        return new TfIdf(language, buckets, rarity);
    }
}
