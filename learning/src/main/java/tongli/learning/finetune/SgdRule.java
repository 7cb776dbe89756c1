package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Descent along the gradient with momentum, Nesterov's if wanted, and decoupled weight decay. Not safe for many threads.
 *
 * <p>Velocity is v ← μ v + g; a weight moves by −rate · v, or, with Nesterov, by −rate · (g + μ v) (Sutskever et al., ICML
 * 2013, as PyTorch writes it).
 */
final class SgdRule implements UpdateRule {
    private static final String VELOCITY = "velocity.";

    private final float momentum;
    private final boolean nesterov;
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    SgdRule(OptimizerOptions.Sgd options, NDManager manager, Map<String, NDArray> weights) {
        this.momentum = (float) options.momentum();
        this.nesterov = options.nesterov();
        if (momentum > 0) {
            weights.forEach((name, weight) -> state.put(VELOCITY + name, manager.zeros(weight.getShape())));
        }
    }

    @Override
    public void move(String name, NDArray weight, NDArray gradient, Move move, NDManager scratch) {
        NDArray direction = gradient;
        if (momentum > 0) {
            NDArray velocity =
                    UpdateRule.of(state, VELOCITY + name).muli(momentum).addi(gradient);
            NDArray onward = velocity.mul(nesterov ? momentum : 1); // stays with the velocity's manager until moved
            onward.attach(scratch);
            direction = nesterov ? onward.addi(gradient) : onward;
        }
        weight.muli(move.left());
        weight.subi(direction.muli(move.rate()));
    }

    @Override
    public Map<String, NDArray> state() {
        return state;
    }
}
