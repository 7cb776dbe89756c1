package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.core.Language;
import tongli.learning.encoder.AdaptedEncoder;
import tongli.learning.encoder.Freeze;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
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
 * @param fairness what of the texts should not matter, if anything was said of that
 * @param out for checkpoints and TensorBoard's events
 */
public record EncoderLearner(
        Language language,
        TuningOptions method,
        FineTuneOptions training,
        Optional<AdaptedEncoder.OnDisk> adapted,
        Optional<Fairness> fairness,
        Path out,
        InstantSource clock,
        FineTuner.Progress progress)
        implements Learner {

    @Override
    public Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("method", method.method().code());
        if (method.method() == TuningMethod.LORA || method.method() == TuningMethod.ADALORA) {
            about.put("rank", Integer.toString(method.rank()));
        }
        if (method.hidden() > 0) {
            about.put("hidden", Integer.toString(method.hidden()));
        }
        if (!method.freeze().equals(Freeze.NONE)) {
            about.put("freeze", method.freeze().code());
        }
        int all = PretrainedEncoder.of(language).layers();
        method.layers().ifPresent(kept -> about.put("layers", "%d of %d".formatted(kept, all)));
        adapted.ifPresent(read -> about.put("encoder_sha256", read.sha256()));
        about.put("training", training.toString());
        fairness.ifPresent(fair -> {
            about.put("fair_weight", Double.toString(fair.weight()));
            about.put("fair_lists_sha256", fair.digest());
        });
        return about;
    }

    @Override
    public Learnt learn(TaskHead head, List<TaskText> texts, List<TaskText> tuning, FineTuner.Judge judge)
            throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(language);
        EncoderWeights began = EncoderWeights.of(encoder);
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        if (adapted.isPresent()) {
            began = adapted.get().encoder().over(began);
        }
        try (TrainableEncoder trainable = new TrainableEncoder(began, method, List.of(head), training.seed());
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            FineTuner tuner = new FineTuner(trainable, tokenizer, training, fairness, out, clock, progress);
            tuner.train(texts, tuning, judge);
            int layers = trainable.layers();
            if (adapted.isPresent()) { // so that the model stands over the encoder that everyone has
                EncoderWeights kept = began.lowest(layers);
                learnt.putAll(adapted.get().encoder().weights());
                learnt.keySet().removeIf(name -> !kept.has(name));
            }
            learnt.putAll(trainable.export());
            return new Learnt(
                    encoder.name(),
                    learnt,
                    tuner.logits(tuning).get(0),
                    layers < encoder.layers() ? OptionalInt.of(layers) : OptionalInt.empty());
        }
    }
}
