package tongli.learning.continual;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import tongli.learning.encoder.Lesson;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.LengthBuckets;
import tongli.learning.finetune.Losses;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.Tokens;

/** The steps of one task: its batches with what the remedy puts beside them, and the labels' loss with what the remedy adds. */
final class StageWork implements Passes.Work<List<StreamText>> {
    private final Stage stage;
    private final Remedy remedy;
    private final Losses losses;
    private final int batch;
    private final DoubleSupplier score;

    /** @param batch texts of the task at once @param score told after each pass */
    StageWork(Stage stage, Remedy remedy, Losses losses, int batch, DoubleSupplier score) {
        this.stage = stage;
        this.remedy = remedy;
        this.losses = losses;
        this.batch = batch;
        this.score = score;
    }

    @Override
    public List<List<StreamText>> batches(int epoch) {
        Random random = stage.random(100 + epoch);
        List<List<StreamText>> batches = new ArrayList<>();
        for (List<StreamText> own :
                LengthBuckets.of(stage.texts(), text -> text.tokens().ids().length, batch, random)) {
            List<StreamText> both = new ArrayList<>(own);
            both.addAll(remedy.beside(own, random));
            batches.add(both);
        }
        return batches;
    }

    @Override
    public double gather(List<List<StreamText>> window) {
        double sum = 0;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            for (List<StreamText> texts : window) {
                try (NDManager memory = stage.network().newStep()) {
                    NDArray loss = loss(texts, memory);
                    collector.backward(loss);
                    sum += loss.getFloat();
                }
            }
        }
        return sum / window.size();
    }

    private NDArray loss(List<StreamText> texts, NDManager memory) {
        List<Tokens> tokens = StreamText.tokens(texts);
        TrainableEncoder network = stage.network();
        NDArray ids = memory.create(Tokens.ids(tokens));
        NDArray mask = memory.create(Tokens.mask(tokens));
        NDList logits = network.taught(ids, mask, new Lesson(Optional.empty(), List.of()));
        NDArray loss = losses.of(0, logits.get(0), tokens);
        for (int head = 1; head < logits.size(); head++) {
            loss = loss.add(losses.of(head, logits.get(head), tokens));
        }
        Optional<NDArray> extra = remedy.extra(new Step(texts, logits, memory));
        return extra.isPresent() ? loss.add(extra.get()) : loss;
    }

    @Override
    public double score() {
        return score.getAsDouble();
    }

    @Override
    public boolean keepsLast() {
        return true;
    }
}
