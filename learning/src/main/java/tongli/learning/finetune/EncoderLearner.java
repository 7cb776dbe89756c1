package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningOptions;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * Trains the language's encoder, or what stands on it.
 *
 * @param out for checkpoints and TensorBoard's events
 */
public record EncoderLearner(
        Language language,
        TuningOptions method,
        FineTuneOptions training,
        Path out,
        InstantSource clock,
        FineTuner.Progress progress)
        implements Learner {

    @Override
    public Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("method", method.method().code());
        if (method.hidden() > 0) {
            about.put("hidden", Integer.toString(method.hidden()));
        }
        about.put("training", training.toString());
        return about;
    }

    @Override
    public Learnt learn(TaskHead head, List<TaskText> texts, List<TaskText> tuning, FineTuner.Judge judge)
            throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(language);
        try (TrainableEncoder trainable =
                        new TrainableEncoder(EncoderWeights.of(encoder), method, List.of(head), training.seed());
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            FineTuner tuner = new FineTuner(trainable, tokenizer, training, out, clock, progress);
            tuner.train(texts, tuning, judge);
            return new Learnt(
                    encoder.name(), trainable.export(), tuner.logits(tuning).get(0));
        }
    }
}
