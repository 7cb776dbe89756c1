package tongli.learning.recurrent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * Trains a recurrent network from nothing, in the training loop of the encoders.
 *
 * @param name of the kind of model, as its file names it
 * @param out for checkpoints and TensorBoard's events
 */
public record RecurrentLearner(
        String name,
        boolean bothWays,
        Language language,
        FineTuneOptions training,
        Path out,
        InstantSource clock,
        FineTuner.Progress progress)
        implements Learner {
    private static final int WIDTH = 128;
    private static final int UNITS = 128;
    private static final double DROPOUT = 0.3;

    @Override
    public Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("model", name);
        about.put("tokenizer", PretrainedEncoder.of(language).name());
        about.put("training", training.toString());
        return about;
    }

    @Override
    public Learnt learn(TaskHead head, List<TaskText> texts, List<TaskText> tuning, FineTuner.Judge judge)
            throws IOException {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(language).openTokenizer()) {
            RecurrentShape shape = new RecurrentShape(bothWays, known(texts, tokenizer), WIDTH, UNITS, DROPOUT);
            try (RecurrentNetwork network = new RecurrentNetwork(shape, head, shape.initial(head, training.seed()))) {
                FineTuner tuner = new FineTuner(network, tokenizer, training, out, clock, progress);
                tuner.train(texts, tuning, judge);
                Map<String, Tensor> weights = RecurrentModel.tensors(shape, training.tokens(), network.learnt());
                return new Learnt(name, weights, tuner.logits(tuning).get(0));
            }
        }
    }

    /** Tokens that come at least twice; those that come once teach what all unknown ones share. */
    private int[] known(List<TaskText> texts, EncoderTokenizer tokenizer) {
        Map<Long, Integer> times = new HashMap<>();
        for (TaskText text : texts) {
            for (long id : tokenizer.pair(text.pair(), training.tokens())) {
                times.merge(id, 1, Integer::sum);
            }
        }
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .mapToInt(entry -> Math.toIntExact(entry.getKey()))
                .sorted()
                .toArray();
    }
}
