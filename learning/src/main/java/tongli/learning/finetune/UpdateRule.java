package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;

/**
 * How one optimiser moves a weight by its gradient. What it remembers is all in {@link #state}, so that a run goes on after a
 * kill as if nothing had been.
 */
public interface UpdateRule {

    /**
     * How far a weight may move.
     *
     * @param rate at this step
     * @param decay how much the weight is drawn to 0, times the rate
     * @param step from 1
     */
    record Move(float rate, double decay, int step) {
        /** What is left of a weight that is drawn to 0. */
        float left() {
            return left(rate);
        }

        /** As {@link #left()}, at another rate. */
        float left(float other) {
            return (float) (1 - other * decay);
        }
    }

    /**
     * Moves a weight in place.
     *
     * @param gradient of the weight, scaled and clipped; may be overwritten
     * @param scratch owns the gradient and what is made on the way; closed after the call
     */
    void move(String name, NDArray weight, NDArray gradient, Move move, NDManager scratch);

    /** The live arrays that it remembers, by their names in a checkpoint, in a fixed order. */
    Map<String, NDArray> state();

    /** One of the arrays that a trainer keeps by name. */
    static NDArray of(Map<String, NDArray> state, String name) {
        NDArray found = state.get(name);
        if (found == null) {
            throw new IllegalStateException("nothing is kept as " + name);
        }
        return found;
    }
}
