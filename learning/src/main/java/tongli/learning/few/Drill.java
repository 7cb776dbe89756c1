package tongli.learning.few;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.function.IntFunction;
import tongli.learning.encoder.TrainableWeights;
import tongli.learning.finetune.Passes;

/**
 * Makes one number small, batch by batch. The weights of the last pass are kept and nothing judges them on the way, for with few labels
 * there are none to choose a pass by (Perez et al., "True few-shot learning with language models", NeurIPS 2021); what is told after
 * a pass is its mean loss, less than 0. One thread.
 *
 * @param <B> a batch
 */
final class Drill<B> implements Passes.Work<B> {
    private final TrainableWeights network;
    private final IntFunction<List<B>> batches;
    private final Objective<B> objective;
    private double lost;
    private int steps;

    /** What is made small. */
    interface Objective<B> {
        /** A number, attached to {@code memory}. */
        NDArray of(B batch, NDManager memory);
    }

    /** @param batches of a pass, which follow from its number alone */
    Drill(TrainableWeights network, IntFunction<List<B>> batches, Objective<B> objective) {
        this.network = network;
        this.batches = batches;
        this.objective = objective;
    }

    @Override
    public List<B> batches(int epoch) {
        return batches.apply(epoch);
    }

    @Override
    public double gather(List<B> window) {
        double sum = 0;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            for (B batch : window) {
                try (NDManager memory = network.newStep()) {
                    NDArray loss = objective.of(batch, memory);
                    collector.backward(loss);
                    sum += loss.getFloat();
                }
            }
        }
        lost += sum;
        steps += window.size();
        return sum / window.size();
    }

    @Override
    public double score() {
        double mean = lost / Math.max(1, steps);
        lost = 0;
        steps = 0;
        return -mean;
    }

    @Override
    public boolean keepsLast() {
        return true;
    }
}
