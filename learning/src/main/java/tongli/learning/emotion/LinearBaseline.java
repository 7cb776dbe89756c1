package tongli.learning.emotion;

import java.util.List;
import java.util.SplittableRandom;
import tongli.core.Language;
import tongli.learning.corpus.Example;
import tongli.perception.text.HashedNgrams;

/**
 * What a reader without an encoder reaches: one logistic regression a label over hashed n-grams, fitted by Adagrad.
 *
 * <p>Fitted on the same texts as the model; a fixed number of passes, no tuning.
 */
public final class LinearBaseline {
    private static final int BITS = 18;
    private static final int EPOCHS = 12;
    private static final double RATE = 0.2;
    private static final double DECAY = 1e-6;

    private final HashedNgrams ngrams;
    private final float[][] weights;

    private LinearBaseline(HashedNgrams ngrams, float[][] weights) {
        this.ngrams = ngrams;
        this.weights = weights;
    }

    public static LinearBaseline fit(List<Example> examples, Language language, int labels, long seed) {
        HashedNgrams ngrams = new HashedNgrams(language, BITS);
        List<int[]> buckets =
                examples.stream().map(example -> ngrams.of(example.text())).toList();
        float[][] weights = new float[labels][ngrams.buckets() + 1];
        float[][] squares = new float[labels][ngrams.buckets() + 1];
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < EPOCHS * examples.size(); step++) {
            int chosen = random.nextInt(examples.size());
            int[] text = buckets.get(chosen);
            double share = share(text);
            for (int label = 0; label < labels; label++) {
                if (examples.get(chosen).knows(label)) {
                    double said = examples.get(chosen).says(label) ? 1 : 0;
                    double gradient = sigmoid(logit(weights[label], text)) - said;
                    for (int bucket : text) {
                        move(weights[label], squares[label], bucket, gradient * share);
                    }
                    move(weights[label], squares[label], ngrams.buckets(), gradient);
                }
            }
        }
        return new LinearBaseline(ngrams, weights);
    }

    private static void move(float[] weights, float[] squares, int at, double gradient) {
        double full = gradient + DECAY * weights[at];
        squares[at] += (float) (full * full);
        weights[at] -= (float) (RATE * full / (Math.sqrt(squares[at]) + 1e-8));
    }

    /** One probability a label for each text, each alone. */
    public double[][] standalone(List<Example> examples) {
        double[][] probabilities = new double[examples.size()][weights.length];
        for (int i = 0; i < probabilities.length; i++) {
            int[] text = ngrams.of(examples.get(i).text());
            for (int label = 0; label < weights.length; label++) {
                probabilities[i][label] = sigmoid(logit(weights[label], text));
            }
        }
        return probabilities;
    }

    private static double logit(float[] weights, int[] text) {
        double sum = weights[weights.length - 1];
        double share = share(text);
        for (int bucket : text) {
            sum += share * weights[bucket];
        }
        return sum;
    }

    private static double share(int[] text) {
        return 1 / Math.sqrt(Math.max(1, text.length));
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
