package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Language;
import tongli.learning.encoder.AdaptedEncoder;
import tongli.learning.encoder.Freeze;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningOptions;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * Trains the language's encoder, or what stands on it.
 *
 * @param adapted an encoder whose pretraining went on; empty takes the language's as it came
 * @param out for checkpoints and TensorBoard's events
 */
public record EncoderLearner(
        Language language,
        TuningOptions method,
        FineTuneOptions training,
        Optional<AdaptedEncoder.OnDisk> adapted,
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
        if (!method.freeze().equals(Freeze.NONE)) {
            about.put("freeze", method.freeze().code());
        }
        adapted.ifPresent(read -> about.put("encoder_sha256", read.sha256()));
        about.put("training", training.toString());
        return about;
    }

    @Override
    public Learnt learn(TaskHead head, List<TaskText> texts, List<TaskText> tuning, FineTuner.Judge judge)
            throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(language);
        EncoderWeights began = EncoderWeights.of(encoder);
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        if (adapted.isPresent()) {
            AdaptedEncoder other = adapted.get().encoder();
            began = other.over(began);
            learnt.putAll(other.weights()); // so that the model stands over the encoder that everyone has
        }
        try (TrainableEncoder trainable = new TrainableEncoder(began, method, List.of(head), training.seed());
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            FineTuner tuner = new FineTuner(trainable, tokenizer, training, out, clock, progress);
            tuner.train(texts, tuning, judge);
            learnt.putAll(trainable.export());
            return new Learnt(encoder.name(), learnt, tuner.logits(tuning).get(0));
        }
    }
}
