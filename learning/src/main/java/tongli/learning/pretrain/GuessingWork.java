package tongli.learning.pretrain;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.learning.finetune.LengthBuckets;
import tongli.learning.finetune.Passes;
import tongli.perception.encoder.Tensor;

/** Guessing hidden words, hidden anew in each pass; judged by minus the loss on texts kept apart. */
record GuessingWork(MaskedLanguageModel model, List<Line> lines, HeldOut heldOut, Masking masking, int batch, long seed)
        implements Passes.Work<MaskedBatch> {

    /** In a pass. */
    int batches() {
        return (lines.size() + batch - 1) / batch;
    }

    @Override
    public List<MaskedBatch> batches(int epoch) {
        Random random = new Random(seed * 1000 + epoch);
        return LengthBuckets.of(lines, Line::length, batch, random).stream()
                .map(some -> MaskedBatch.of(
                        some.stream().map(line -> masking.hide(line, random)).toList()))
                .toList();
    }

    @Override
    public double gather(List<MaskedBatch> window) {
        double sum = 0;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            for (MaskedBatch some : window) {
                try (NDManager step = model.newStep()) {
                    NDArray loss = model.logLikelihoods(some, step, true).mean().neg();
                    collector.backward(loss);
                    sum += loss.getFloat();
                }
            }
        }
        return sum / window.size();
    }

    @Override
    public double score(Map<String, Tensor> weights) {
        Map<String, Tensor> now = model.learnt();
        model.restore(weights);
        double loss = heldOut.loss(model);
        model.restore(now);
        return -loss;
    }
}
