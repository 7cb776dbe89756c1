package tongli.learning.head;

import tongli.learning.corpus.Example;

/**
 * The loss of a head and its gradient by the logits: cross-entropy of the softmax against the labels said, binary
 * cross-entropy of each standalone label that the set knows, and of intensity where it is known.
 */
final class HeadLoss {
    private final double[] labelWeights;

    /** @param labelWeights one a label, for both parts */
    HeadLoss(double[] labelWeights) {
        this.labelWeights = labelWeights;
    }

    /**
     * Overwrites {@code logits} with the gradient.
     *
     * @param logits k of the softmax, k standalone, one of intensity
     * @param scale multiplies everything
     */
    void toGradient(float[] logits, Example example, double scale) {
        int labels = labelWeights.length;
        float[] wanted = example.distribution();
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels; i++) {
            top = Math.max(top, logits[i]);
        }
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < labels; i++) {
            sum += StrictMath.exp(logits[i] - top);
            weight += wanted[i] * labelWeights[i];
        }
        for (int i = 0; i < labels; i++) {
            double probability = StrictMath.exp(logits[i] - top) / sum;
            logits[i] = (float) (scale * weight * (probability - wanted[i]));
        }
        for (int i = 0; i < labels; i++) {
            double said = example.says(i) ? 1 : 0;
            logits[labels + i] = example.knows(i)
                    ? (float) (scale * (said == 1 ? labelWeights[i] : 1) * (sigmoid(logits[labels + i]) - said))
                    : 0;
        }
        logits[2 * labels] = Float.isNaN(example.intensity())
                ? 0
                : (float) (scale * (sigmoid(logits[2 * labels]) - example.intensity()));
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }
}
