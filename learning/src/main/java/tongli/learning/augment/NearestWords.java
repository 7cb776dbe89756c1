package tongli.learning.augment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;

/**
 * Synonyms without a list: the words of the texts themselves whose vectors in the encoder's own table lie nearest. Only words
 * that are one token of the encoder and come twice or more are known; in Chinese these are single signs. Near is not the same:
 * opposites are often near too, so that a label may become wrong. Not safe for many threads.
 */
public final class NearestWords implements Synonyms {
    /** So many of the most frequent words are looked among. */
    private static final int MOST_WORDS = 4000;

    private static final int NEIGHBOURS = 3;

    private final double near;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final Map<String, List<String>> found = new HashMap<>();

    /**
     * @param near the least cosine of what may stand for another, [-1, 1]
     * @param texts whose words they are
     */
    public NearestWords(EncoderWeights encoder, EncoderTokenizer tokenizer, Collection<String> texts, double near) {
        this.near = near;
        Tensor table = encoder.get(EncoderWeights.WORDS);
        int width = encoder.width();
        long unknown = tokenizer.unknownId(); // whose one vector would make all unknown words alike
        for (String word : frequent(texts)) {
            long[] ids = tokenizer.words(word).ids();
            if (ids.length == 1 && ids[0] != unknown) {
                float[] vector = new float[width];
                System.arraycopy(table.values(), Math.toIntExact(ids[0]) * width, vector, 0, width);
                places.put(word, words.size());
                words.add(word);
                vectors.add(vector);
            }
        }
        turnToUnits(width);
    }

    private static List<String> frequent(Collection<String> texts) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (String text : texts) {
            for (String word : TextUnits.of(text).words()) {
                if (word.codePoints().allMatch(Character::isLetter)) {
                    times.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
            }
        }
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()) // stable: ties by first sight
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What all words have in common says nothing of any: the mean is taken away before lengths become 1. */
    private void turnToUnits(int width) {
        double[] mean = new double[width];
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        for (float[] vector : vectors) {
            double squares = 0;
            for (int i = 0; i < width; i++) {
                vector[i] -= (float) mean[i];
                squares += (double) vector[i] * vector[i];
            }
            for (int i = 0; i < width; i++) {
                vector[i] /= (float) Math.max(1e-9, Math.sqrt(squares));
            }
        }
    }

    @Override
    public Optional<String> of(String word, RandomGenerator random) {
        List<String> near = found.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::nearest);
        return near.isEmpty() ? Optional.empty() : Optional.of(near.get(random.nextInt(near.size())));
    }

    private List<String> nearest(String word) {
        Integer place = places.get(word);
        if (place == null) {
            return List.of();
        }
        record Neighbour(String word, double cosine) {}
        List<Neighbour> neighbours = new ArrayList<>();
        for (int other = 0; other < words.size(); other++) {
            double cosine = dot(vectors.get(place), vectors.get(other));
            if (other != place && cosine >= near) {
                neighbours.add(new Neighbour(words.get(other), cosine));
            }
        }
        neighbours.sort(Comparator.comparingDouble(Neighbour::cosine).reversed());
        return neighbours.stream().limit(NEIGHBOURS).map(Neighbour::word).toList();
    }

    private static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
