package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019). Not safe for many threads. */
final class AdamWRule implements UpdateRule {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final String MEAN = "mean.";
    private static final String SQUARE = "square.";

    private final Map<String, NDArray> state = new LinkedHashMap<>();

    AdamWRule(NDManager manager, Map<String, NDArray> weights) {
        weights.forEach((name, weight) -> state.put(MEAN + name, manager.zeros(weight.getShape())));
        weights.forEach((name, weight) -> state.put(SQUARE + name, manager.zeros(weight.getShape())));
    }

    @Override
    public void move(String name, NDArray weight, NDArray gradient, Move move, NDManager scratch) {
        float unbias1 = (float) (1 - Math.pow(BETA1, move.step()));
        float unbias2 = (float) (1 - Math.pow(BETA2, move.step()));
        NDArray mean = UpdateRule.of(state, MEAN + name).muli(BETA1).addi(gradient.mul(1 - BETA1));
        NDArray square = UpdateRule.of(state, SQUARE + name)
                .muli(BETA2)
                .addi(gradient.square().mul(1 - BETA2));
        NDArray root = square.div(unbias2); // a result stays with its left operand's manager until it is moved
        root.attach(scratch);
        NDArray direction = mean.div(unbias1);
        direction.attach(scratch);
        weight.muli(move.left());
        weight.subi(direction.divi(root.sqrt().addi(EPSILON)).muli(move.rate()));
    }

    @Override
    public Map<String, NDArray> state() {
        return state;
    }
}
