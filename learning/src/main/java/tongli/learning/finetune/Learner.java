package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tongli.core.Language;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;

/** One way from labelled texts to a model of one task. */
public interface Learner {
    /** What it is and how it was set, for the model's provenance. */
    Map<String, String> about();

    /** Who is told as it learns. */
    FineTuner.Progress progress();

    /**
     * @param judge of the logits of all tuning texts, for those who learn in passes
     * @throws IOException if what it writes on the way cannot be written
     */
    Learnt learn(TaskHead head, List<TaskText> training, List<TaskText> tuning, FineTuner.Judge judge)
            throws IOException;

    /**
     * @param encoder whose weights these are, as a model file names it
     * @param tuned logits of the tuning texts, shape (texts, labels)
     * @param layers as a model file names them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Learnt(String encoder, Map<String, Tensor> weights, float[][] tuned, OptionalInt layers) {

        /** Over all layers of the encoder, or over none. */
        public Learnt(String encoder, Map<String, Tensor> weights, float[][] tuned) {
            this(encoder, weights, tuned, OptionalInt.empty());
        }

        /** Writes the model of a head whose probabilities stand as they are. @throws IOException if it cannot be written */
        public void writeUncalibrated(Path model, Language language, TaskHead head, Map<String, String> provenance)
                throws IOException {
            new TaskModelFile(
                            encoder,
                            language,
                            weights,
                            List.of(TaskModelFile.Head.uncalibrated(head)),
                            provenance,
                            layers)
                    .write(model);
        }
    }
}
