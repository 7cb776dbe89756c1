package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import tongli.core.Require;
import tongli.learning.encoder.Scalars;

/**
 * The supervised contrastive loss: texts of a batch that have the same labels are drawn together, by the cosine of what the heads
 * read, and away from all others. Of each text with a like one in the batch
 * −1/|P| · Σ over p in P of log (exp(cos(i, p)/τ) / Σ over all others a of exp(cos(i, a)/τ)), and of those the mean. Stateless.
 *
 * <p>Source: Khosla et al., "Supervised contrastive learning", NeurIPS 2020, equation 2; beside cross-entropy as
 * (1 − weight) · cross-entropy + weight · this: Gunel et al., "Supervised contrastive learning for pre-trained language model
 * fine-tuning", ICLR 2021, equation 1, whose τ is 0.3. Texts are read once and not in two views, as there.
 *
 * @param weight of this loss beside that of the labels, above 0 and at most 1
 * @param temperature τ, [0.01, 10]
 */
record Contrast(double weight, double temperature) {
    private static final double USUAL_TEMPERATURE = 0.3;

    /** A text is not compared with itself. */
    private static final float NEVER = -1e9f;

    Contrast {
        Require.inRange("weight", weight, Double.MIN_VALUE, 1);
        Require.inRange("temperature", temperature, 0.01, 10);
    }

    static Contrast of(double weight) {
        return new Contrast(weight, USUAL_TEMPERATURE);
    }

    /** @param loss of the labels, a number @param vectors shape (batch, width) @return a number */
    NDArray beside(NDArray loss, NDArray vectors, List<Tokens> batch) {
        return Scalars.times(loss, 1 - weight).add(Scalars.times(of(vectors, batch), weight));
    }

    /** Of a batch in which no two texts have the same labels it is 0. @param vectors shape (batch, width), none of length 0 */
    NDArray of(NDArray vectors, List<Tokens> batch) {
        int texts = batch.size();
        NDManager step = vectors.getManager();
        float[] itself = new float[texts * texts];
        float[] shares = new float[texts * texts];
        int withLike = 0;
        for (int row = 0; row < texts; row++) {
            itself[row * texts + row] = NEVER;
            int like = 0;
            for (int other = 0; other < texts; other++) {
                if (other != row && isLike(batch.get(row), batch.get(other))) {
                    shares[row * texts + other] = 1;
                    like++;
                }
            }
            for (int other = 0; other < texts; other++) {
                shares[row * texts + other] /= Math.max(1, like);
            }
            withLike += like > 0 ? 1 : 0;
        }
        NDArray units = vectors.div(vectors.square().sum(new int[] {1}, true).sqrt());
        Shape shape = new Shape(texts, texts);
        NDArray likeness = Scalars.times(units.matMul(units.transpose()), 1 / temperature)
                .add(step.create(itself, shape))
                .logSoftmax(1);
        NDArray sum = likeness.mul(step.create(shares, shape)).sum().neg();
        return Scalars.over(sum, Math.max(1, withLike));
    }

    private static boolean isLike(Tokens one, Tokens other) {
        return Arrays.deepEquals(
                one.of().targets().toArray(), other.of().targets().toArray());
    }
}
