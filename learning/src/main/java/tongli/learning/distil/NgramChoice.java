package tongli.learning.distil;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tongli.perception.text.HashedNgrams;

/**
 * The n-grams that the fast tier knows: those that say most about what the encoder answers, by how often they occur times how far
 * (Kullback-Leibler) the mean answer of the texts that hold them lies from the mean of all.
 */
final class NgramChoice {
    /** As if each n-gram had been seen in so many more texts of the mean answer. */
    private static final double PRIOR = 3;

    private final HashedNgrams ngrams;
    private final int[] keys;

    private NgramChoice(HashedNgrams ngrams, int[] keys) {
        this.ngrams = ngrams;
        this.keys = keys;
    }

    /**
     * @param most how many to choose
     * @param answers one distribution a text
     */
    static NgramChoice of(HashedNgrams ngrams, int most, List<String> texts, double[][] answers) {
        int labels = answers[0].length;
        double[] mean = new double[labels];
        Map<Integer, double[]> sums = new HashMap<>();
        for (int text = 0; text < answers.length; text++) {
            for (int ngram : ngrams.of(texts.get(text))) {
                double[] sum = sums.computeIfAbsent(ngram, key -> new double[labels + 1]);
                for (int label = 0; label < labels; label++) {
                    sum[label] += answers[text][label];
                }
                sum[labels]++;
            }
            for (int label = 0; label < labels; label++) {
                mean[label] += answers[text][label] / answers.length;
            }
        }
        int[] keys = sums.entrySet().stream()
                .filter(entry -> entry.getValue()[labels] > 1)
                .sorted((a, b) -> {
                    int order = Double.compare(worth(b.getValue(), mean), worth(a.getValue(), mean));
                    return order != 0 ? order : Integer.compare(a.getKey(), b.getKey());
                })
                .limit(most)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        return new NgramChoice(ngrams, keys);
    }

    private static double worth(double[] sum, double[] mean) {
        int labels = mean.length;
        double seen = sum[labels] + PRIOR;
        double distance = 0;
        for (int label = 0; label < labels; label++) {
            double share = (sum[label] + PRIOR * mean[label]) / seen;
            distance += share * StrictMath.log(share / mean[label]);
        }
        return seen * distance;
    }

    /** Ascending. */
    int[] keys() {
        return keys.clone();
    }

    /** The rows of the text's n-grams that are known. */
    int[] rows(String text) {
        return IntStream.of(ngrams.of(text))
                .map(ngram -> Arrays.binarySearch(keys, ngram))
                .filter(row -> row >= 0)
                .toArray();
    }
}
