package tongli.camp.net;

import java.util.random.RandomGenerator;

/** A choice among several, by the scores (logits) that a net gives each: p ∝ exp(score). Stateless. */
public final class Categorical {
    private Categorical() {}

    /** The probabilities, summing to 1. */
    public static double[] probabilities(double[] scores) {
        double[] probabilities = new double[scores.length];
        double most = scores[best(scores)];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp(scores[i] - most);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** One at random. */
    public static int sample(double[] probabilities, RandomGenerator random) {
        double left = random.nextDouble();
        int last = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] > 0) {
                last = i;
                left -= probabilities[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last; // rounding left a trace
    }

    /** The first of the greatest. */
    public static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    /** In nats. */
    public static double entropy(double[] probabilities) {
        double entropy = 0;
        for (double one : probabilities) {
            entropy -= one > 0 ? one * Math.log(one) : 0;
        }
        return entropy;
    }
}
