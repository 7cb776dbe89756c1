package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.learning.encoder.TrainableEncoder;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Tensor;

/**
 * AdaLoRA's budget of ranks: of all the low-rank products together only the most important directions are kept, fewer as
 * training goes on, so that layers which need more get more. A direction's importance is that of its scale and the mean of
 * its two vectors' entries, each the smoothed |weight · gradient| times its smoothed unsteadiness.
 *
 * <p>All are kept for the first tenth of the steps; then their number falls by a cubic to half; for the last three tenths
 * those that are left are fixed. Not safe for many threads.
 *
 * <p>Source: Zhang et al., "Adaptive Budget Allocation for Parameter-Efficient Fine-Tuning", ICLR 2023, equations 7 to 11.
 */
final class RankAllocator implements AutoCloseable {
    private static final float SMOOTHING = 0.85f;
    private static final double KEPT = 0.5;
    private static final double FIRST = 0.1;
    private static final double LAST = 0.3;

    private final NDManager manager;
    private final Map<String, NDArray> weights;
    private final List<String> products;
    private final int rank;
    private final int allSteps;
    private final Map<String, NDArray> sensitivity = new LinkedHashMap<>();
    private final Map<String, NDArray> unsteadiness = new LinkedHashMap<>();

    /** 1 for a direction that is kept, by product. */
    private final Map<String, float[]> masks = new LinkedHashMap<>();

    /** @param weights the live ones that learn */
    RankAllocator(NDManager manager, Map<String, NDArray> weights, int allSteps) {
        this.manager = manager;
        this.weights = weights;
        this.allSteps = allSteps;
        this.products = weights.keySet().stream()
                .filter(name -> name.endsWith(TrainableEncoder.LORA_SCALE))
                .map(name -> name.substring(0, name.length() - TrainableEncoder.LORA_SCALE.length()))
                .toList();
        this.rank = (int) weight(products.get(0) + TrainableEncoder.LORA_SCALE).size();
        for (String product : products) {
            for (String part : parts(product)) {
                sensitivity.put(part, manager.zeros(weight(part).getShape()));
                unsteadiness.put(part, manager.zeros(weight(part).getShape()));
            }
            float[] mask = new float[rank];
            Arrays.fill(mask, 1);
            masks.put(product, mask);
        }
    }

    private static List<String> parts(String product) {
        return List.of(
                product + TrainableEncoder.LORA_SCALE, product + EncoderWeights.DOWN, product + EncoderWeights.UP);
    }

    private NDArray weight(String name) {
        return UpdateRule.of(weights, name);
    }

    /** Takes the gathered gradients into account; before the optimiser drops them. */
    void observe() {
        for (String part : sensitivity.keySet()) {
            try (NDManager scratch = manager.newSubManager();
                    NDArray gradient = weight(part).getGradient()) {
                NDArray now = gradient.mul(weight(part)); // lies with the gradient's manager until it is moved
                now.attach(scratch);
                now = now.abs();
                NDArray mean = UpdateRule.of(sensitivity, part).muli(SMOOTHING).addi(now.mul(1 - SMOOTHING));
                UpdateRule.of(unsteadiness, part)
                        .muli(SMOOTHING)
                        .addi(now.sub(mean).abs().muli(1 - SMOOTHING));
            }
        }
    }

    /** Sets the scales of the directions that are not kept to 0. @param step how often the weights were moved */
    void prune(int step) {
        if (step <= (1 - LAST) * allSteps) {
            choose(budget(step));
        }
        masks.forEach((product, mask) -> {
            NDArray scale = weight(product + TrainableEncoder.LORA_SCALE);
            float[] values = scale.toFloatArray();
            for (int i = 0; i < values.length; i++) {
                values[i] *= mask[i];
            }
            scale.set(values);
        });
    }

    /** How many directions are kept after so many steps. */
    int budget(int step) {
        int all = products.size() * rank;
        double from = FIRST * allSteps;
        double to = (1 - LAST) * allSteps;
        double left = Math.max(0, Math.min(1, 1 - (step - from) / Math.max(1, to - from)));
        return (int) Math.round(all * (KEPT + (1 - KEPT) * left * left * left));
    }

    private void choose(int budget) {
        record Direction(String product, int place, double importance) {}
        List<Direction> directions = new ArrayList<>();
        for (String product : products) {
            double[] importance = importance(product);
            for (int i = 0; i < rank; i++) {
                directions.add(new Direction(product, i, importance[i]));
            }
        }
        directions.sort(Comparator.comparingDouble(Direction::importance).reversed()); // stable: ties by product
        for (int i = 0; i < directions.size(); i++) {
            float[] mask = masks.get(directions.get(i).product());
            if (mask != null) {
                mask[directions.get(i).place()] = i < budget ? 1 : 0;
            }
        }
    }

    private double[] importance(String product) {
        double[] importance = new double[rank];
        try (NDManager scratch = manager.newSubManager()) {
            for (String part : parts(product)) {
                NDArray score = UpdateRule.of(sensitivity, part).mul(UpdateRule.of(unsteadiness, part));
                score.attach(scratch);
                NDArray ofDirections = part.endsWith(EncoderWeights.DOWN)
                        ? score.mean(new int[] {0})
                        : part.endsWith(EncoderWeights.UP) ? score.mean(new int[] {1}) : score;
                float[] values = ofDirections.toFloatArray();
                for (int i = 0; i < rank; i++) {
                    importance[i] += values[i];
                }
            }
        }
        return importance;
    }

    /** Weights that were averaged over steps, without the directions that are not kept any more. */
    Map<String, Tensor> pruned(Map<String, Tensor> averaged) {
        Map<String, Tensor> pruned = new LinkedHashMap<>(averaged);
        masks.forEach((product, mask) ->
                pruned.computeIfPresent(product + TrainableEncoder.LORA_SCALE, (name, scale) -> {
                    float[] values = scale.values().clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] *= mask[i];
                    }
                    return new Tensor(values, scale.shape());
                }));
        return pruned;
    }

    Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        sensitivity.forEach((name, values) -> state.put("sensitivity." + name, copy(values)));
        unsteadiness.forEach((name, values) -> state.put("unsteadiness." + name, copy(values)));
        masks.forEach((product, mask) -> state.put("mask." + product, new Tensor(mask.clone(), mask.length)));
        return state;
    }

    void restore(Map<String, Tensor> state) {
        sensitivity.forEach((name, values) -> values.set(saved(state, "sensitivity." + name)));
        unsteadiness.forEach((name, values) -> values.set(saved(state, "unsteadiness." + name)));
        masks.replaceAll((product, mask) -> saved(state, "mask." + product).clone());
    }

    private static float[] saved(Map<String, Tensor> state, String name) {
        Tensor tensor = state.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the checkpoint lacks a part of the budget of ranks");
        }
        return tensor.values();
    }

    private static Tensor copy(NDArray values) {
        return new Tensor(values.toFloatArray(), values.getShape().getShape());
    }

    @Override
    public void close() {
        manager.close();
    }
}
