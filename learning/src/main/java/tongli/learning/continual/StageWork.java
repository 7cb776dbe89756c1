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
import java.util.stream.Stream;
import tongli.learning.encoder.Lesson;
import tongli.learning.finetune.LengthBuckets;
import tongli.learning.finetune.Losses;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.Tokens;

/** The steps of one task: its batches with what the remedy puts beside them, and the labels' loss with what the remedy adds. */
final class StageWork implements Passes.Work<StageWork.Batch> {
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

    /**
     * What is learnt at once.
     *
     * @param own of the task
     * @param beside what the remedy put beside them; read by themselves, for they are of other lengths
     */
    record Batch(List<StreamText> own, List<StreamText> beside) {
        List<StreamText> all() {
            return Stream.concat(own.stream(), beside.stream()).toList();
        }
    }

    @Override
    public List<Batch> batches(int epoch) {
        Random random = stage.random(100 + epoch);
        List<List<StreamText>> own =
                LengthBuckets.of(stage.texts(), text -> text.tokens().ids().length, batch, random);
        List<List<StreamText>> beside = remedy.beside(own.size(), random);
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            batches.add(new Batch(own.get(i), beside.get(i)));
        }
        return batches;
    }

    @Override
    public double gather(List<Batch> window) {
        double sum = 0;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            for (Batch texts : window) {
                try (NDManager memory = stage.network().newStep()) {
                    NDArray loss = loss(texts, memory);
                    collector.backward(loss);
                    sum += loss.getFloat();
                }
            }
        }
        return sum / window.size();
    }

    /** Of the labels the mean over all texts, own or not. */
    private NDArray loss(Batch texts, NDManager memory) {
        NDList logits = taught(texts.own(), memory);
        if (!texts.beside().isEmpty()) {
            NDList others = taught(texts.beside(), memory);
            NDList both = new NDList();
            for (int head = 0; head < logits.size(); head++) {
                both.add(logits.get(head).concat(others.get(head), 0));
            }
            logits = both;
        }
        List<StreamText> all = texts.all();
        List<Tokens> tokens = StreamText.tokens(all);
        NDArray loss = losses.of(0, logits.get(0), tokens);
        for (int head = 1; head < logits.size(); head++) {
            loss = loss.add(losses.of(head, logits.get(head), tokens));
        }
        Optional<NDArray> extra = remedy.extra(new Step(all, logits, memory));
        return extra.isPresent() ? loss.add(extra.get()) : loss;
    }

    private NDList taught(List<StreamText> texts, NDManager memory) {
        List<Tokens> tokens = StreamText.tokens(texts);
        return stage.network()
                .taught(
                        memory.create(Tokens.ids(tokens)),
                        memory.create(Tokens.mask(tokens)),
                        new Lesson(Optional.empty(), List.of()));
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
