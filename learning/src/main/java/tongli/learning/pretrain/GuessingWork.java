package tongli.learning.pretrain;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tongli.learning.finetune.LengthBuckets;
import tongli.learning.finetune.Passes;

/** Guessing hidden words, hidden anew in each pass; judged by minus the loss on texts kept apart. */
record GuessingWork(MaskedLanguageModel model, List<Line> lines, HeldOut heldOut, Masking masking, int batch, long seed)
        implements Passes.Work<GuessingWork.Unhidden> {

    /** A batch of which nothing is hidden before its turn: a pass of a large corpus would not fit the memory. */
    record Unhidden(List<Line> lines, long seed) {
        MaskedBatch hide(Masking masking) {
            Random random = new Random(seed);
            return MaskedBatch.of(
                    lines.stream().map(line -> masking.hide(line, random)).toList());
        }
    }

    /** In a pass. */
    int batches() {
        return LengthBuckets.count(lines.size(), batch);
    }

    @Override
    public List<Unhidden> batches(int epoch) {
        Random random = new Random(seed * 1000 + epoch);
        List<Unhidden> batches = new ArrayList<>();
        for (List<Line> some : LengthBuckets.of(lines, Line::length, batch, random)) {
            batches.add(new Unhidden(some, random.nextLong()));
        }
        return batches;
    }

    @Override
    public double gather(List<Unhidden> window) {
        double sum = 0;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            for (Unhidden some : window) {
                try (NDManager step = model.newStep()) {
                    NDArray loss = model.logLikelihoods(some.hide(masking), step, true)
                            .mean()
                            .neg();
                    collector.backward(loss);
                    sum += loss.getFloat();
                }
            }
        }
        model.keepAbsent();
        return sum / window.size();
    }

    @Override
    public double score() {
        return -heldOut.loss(model);
    }
}
