package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import tongli.core.Require;

/**
 * The fast gradient method on text: after a first look at a batch each text's token vectors are pushed by
 * {@code radius · g / ‖g‖}, where the loss rises fastest, and the batch is learnt once more from there. Only what the first layer
 * reads is pushed, never a weight, so that there is nothing to put back, and methods whose embeddings do not learn have it
 * too. Stateless.
 *
 * <p>Source: Miyato, Dai and Goodfellow, "Adversarial Training Methods for Semi-Supervised Text Classification", ICLR 2017,
 * equation 5; the vectors are not normalised first, as the encoder's own layer norm follows.
 *
 * @param radius how long a text's push is, above 0
 */
record Adversary(double radius) {
    private static final float SHORTEST = 1e-12f;

    Adversary {
        Require.inRange("radius", radius, Double.MIN_VALUE, 100);
    }

    /** A push of nothing, whose gradient says where the loss rises. */
    static NDArray nothing(List<Tokens> batch, int width, NDManager memory) {
        NDArray nothing = memory.zeros(new Shape(batch.size(), Tokens.longest(batch), width));
        nothing.setRequiresGradient(true);
        return nothing;
    }

    /** @param gradient shape (batch, length, width), 0 at padding @return of the same shape */
    NDArray push(NDArray gradient) {
        NDArray squares = gradient.square().sum(new int[] {1, 2}, true);
        return gradient.mul(squares.sqrt().maximum(SHORTEST).pow(-1).mul((float) radius));
    }
}
