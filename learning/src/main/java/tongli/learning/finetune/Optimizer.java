package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tongli.perception.encoder.Tensor;

/**
 * Moves live weights by their gathered gradients: the gradient's norm is clipped, an {@link UpdateRule} makes the move and, if
 * wanted, a moving average of the weights is kept. Its whole state can be saved, which DJL's own optimisers do not allow. Not
 * safe for many threads.
 */
final class Optimizer implements AutoCloseable {
    /** A bad batch or two happen; so many in a row mean that the weights themselves are lost. */
    private static final int SKIPPED_AT_MOST = 20;

    private final NDManager manager;
    private final Map<String, NDArray> weights;
    private final UpdateRule rule;
    private final Map<String, NDArray> average = new LinkedHashMap<>();
    private final ToDoubleFunction<String> rateOf;
    private final FineTuneOptions options;
    private int steps;
    private int skipped;

    /** @param rateOf each weight's highest rate */
    Optimizer(
            NDManager manager, Map<String, NDArray> weights, ToDoubleFunction<String> rateOf, FineTuneOptions options) {
        this.manager = manager;
        this.weights = weights;
        this.rateOf = rateOf;
        this.options = options;
        this.rule = options.optimizer().rule(manager, weights);
        if (options.average() > 0) {
            weights.forEach(
                    (name, weight) -> average.put(name, manager.create(weight.toFloatArray(), weight.getShape())));
        }
    }

    /**
     * Moves every weight against its gathered gradient, and drops the gradient.
     *
     * @param sound what looks at the gradients before that, if they are numbers
     * @param share of the highest rate, [0, 1]
     * @param gathered how many batches' gradients were added up
     * @return the gradient's norm before it was clipped; if that is no finite number, no weight moved
     * @throws ArithmeticException if that happened many times in a row
     */
    double step(double share, int gathered, Runnable sound) {
        steps++;
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        double squares = 0;
        for (Map.Entry<String, NDArray> entry : weights.entrySet()) {
            NDArray gradient = entry.getValue().getGradient();
            gradients.put(entry.getKey(), gradient);
            // a result stays with its left operand's manager, here the encoder's, until it is closed
            try (NDArray square = gradient.square();
                    NDArray sum = square.sum()) {
                squares += sum.getFloat();
            }
        }
        double norm = Math.sqrt(squares) / gathered;
        if (!Double.isFinite(norm)) {
            skip(gradients);
            return norm;
        }
        skipped = 0;
        sound.run();
        float scale = (float) (Math.min(1, options.clip() / Math.max(norm, 1e-12)) / gathered);
        for (Map.Entry<String, NDArray> entry : weights.entrySet()) {
            String name = entry.getKey();
            NDArray weight = entry.getValue();
            try (NDManager scratch = manager.newSubManager();
                    NDArray gradient = UpdateRule.of(gradients, name)) {
                NDArray scaled = gradient.mul(scale);
                scaled.attach(scratch);
                float rate = (float) (rateOf.applyAsDouble(name) * share);
                UpdateRule.Move move = new UpdateRule.Move(rate, decays(name) ? options.decay() : 0, steps);
                rule.move(name, weight, scaled, move, scratch);
                gradient.subi(gradient); // gradients gather until they are taken away
                if (options.average() > 0) {
                    float keep = (float) Math.min(options.average(), (1.0 + steps) / (10.0 + steps));
                    NDArray copy = weight.mul(1 - keep);
                    copy.attach(scratch);
                    UpdateRule.of(average, name).muli(keep).addi(copy);
                }
            }
        }
        return norm;
    }

    /** A gradient that is no number would spoil every weight for good; the next batch may be sound. */
    private void skip(Map<String, NDArray> gradients) {
        if (++skipped >= SKIPPED_AT_MOST) {
            throw new ArithmeticException(
                    "training went astray: no gradient of the last %d steps was a number; lower --rate"
                            .formatted(SKIPPED_AT_MOST));
        }
        gradients.values().forEach(gradient -> {
            gradient.set(new NDIndex("..."), 0);
            gradient.close();
        });
    }

    /** Neither biases nor norms are drawn to 0. */
    private static boolean decays(String name) {
        return !name.endsWith(".bias") && !name.contains("LayerNorm");
    }

    int steps() {
        return steps;
    }

    /** The averaged weights, or the weights as they are if none are averaged. */
    Map<String, Tensor> kept() {
        Map<String, Tensor> kept = new LinkedHashMap<>();
        (options.average() > 0 ? average : weights).forEach((name, values) -> kept.put(name, copy(values)));
        return kept;
    }

    Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        rule.state().forEach((name, values) -> state.put(name, copy(values)));
        average.forEach((name, values) -> state.put("average." + name, copy(values)));
        return state;
    }

    void restore(Map<String, Tensor> state, int steps) {
        this.steps = steps;
        rule.state().forEach((name, values) -> set(values, state.get(name)));
        average.forEach((name, values) -> set(values, state.get("average." + name)));
    }

    private void set(NDArray values, @Nullable Tensor saved) {
        if (saved == null || !values.getShape().equals(new Shape(saved.shape()))) {
            throw new IllegalArgumentException("the checkpoint is not of this optimiser and method");
        }
        // copyTo would leave the state on memory that is freed with the array it came from
        values.set(saved.values());
    }

    private static Tensor copy(NDArray values) {
        return new Tensor(values.toFloatArray(), values.getShape().getShape());
    }

    @Override
    public void close() {
        manager.close();
    }
}
