package tongli.learning.few;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import tongli.core.Require;
import tongli.learning.encoder.Scalars;
import tongli.perception.encoder.TaskHead;

/**
 * How far what is said of texts in other words lies from what was said of them: the cross-entropy between the two, over the texts whose most
 * probable label reaches a confidence, as a mean over all. What was said is sharpened (temperature 0.4) and no gradient flows through it.
 * Stateless.
 *
 * <p>Source: Xie et al., NeurIPS 2020 (UDA), equation 1 with confidence-based masking and sharpening; their divergence differs from this
 * cross-entropy by what does not hang on the weights.
 *
 * @param confidence [0, 1)
 */
record Agreement(double confidence) {
    private static final double SHARPENING = 0.4;

    Agreement {
        Require.inRange("confidence", confidence, 0, 0.999999);
    }

    /**
     * @param said logits of the texts as they are, (texts · labels), row by row
     * @param logits of the texts in other words, shape (texts, labels)
     * @return a number
     */
    NDArray of(float[] said, NDArray logits) {
        int texts = (int) logits.getShape().get(0);
        int labels = (int) logits.getShape().get(1);
        float[] wanted = new float[said.length];
        for (int row = 0; row < texts; row++) {
            float[] own = new float[labels];
            System.arraycopy(said, row * labels, own, 0, labels);
            double[] plain = TaskHead.Kind.SINGLE.probabilities(own, 1);
            double[] sharp = TaskHead.Kind.SINGLE.probabilities(own, SHARPENING);
            double surest = 0;
            for (double probability : plain) {
                surest = Math.max(surest, probability);
            }
            for (int label = 0; label < labels; label++) {
                wanted[row * labels + label] = surest >= confidence ? (float) sharp[label] : 0;
            }
        }
        NDArray surprise = logits.logSoftmax(-1)
                .mul(logits.getManager().create(wanted, new Shape(texts, labels)))
                .sum()
                .neg();
        return Scalars.over(surprise, texts);
    }
}
