package tongli.learning.few;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Draws the vectors of texts of one label together and those of others apart: the mean of (cosine − 1)² over the pairs of a batch
 * that have one label, and of cosine² over the pairs that do not, both kinds weighing the same. Stateless.
 *
 * <p>Source: the loss by which SetFit tunes an encoder on pairs (Tunstall et al., "Efficient few-shot learning without prompts", 2022, section 3), on all pairs of a batch in place
 * of pairs drawn one by one, so that each text is read once.
 */
final class PairLoss {
    private PairLoss() {}

    /**
     * @param vectors shape (texts, width), none of length 0
     * @param labels one a text
     * @return a number; 0 of a batch of one text
     */
    static NDArray of(NDArray vectors, int[] labels) {
        int texts = labels.length;
        float[] wanted = new float[texts * texts];
        float[] weights = new float[texts * texts];
        int alike = 0;
        int different = 0;
        for (int one = 0; one < texts; one++) {
            for (int other = one + 1; other < texts; other++) {
                boolean same = labels[one] == labels[other];
                wanted[one * texts + other] = same ? 1 : 0;
                alike += same ? 1 : 0;
                different += same ? 0 : 1;
            }
        }
        for (int one = 0; one < texts; one++) {
            for (int other = one + 1; other < texts; other++) {
                int at = one * texts + other;
                weights[at] = wanted[at] == 1 ? 1f / alike : 1f / different;
            }
        }
        NDArray units = vectors.div(vectors.square().sum(new int[] {1}, true).sqrt());
        Shape shape = new Shape(texts, texts);
        NDArray away = units.matMul(units.transpose())
                .sub(vectors.getManager().create(wanted, shape))
                .square();
        return away.mul(vectors.getManager().create(weights, shape)).sum();
    }
}
