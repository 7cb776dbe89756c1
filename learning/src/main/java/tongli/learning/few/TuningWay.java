package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.TaskText;

/** Plain training on the labelled texts: the bounds beside which the other ways stand. */
record TuningWay(TuningMethod method, FewSettings settingsOfAll) implements Way {

    @Override
    public float[][] answers(Bench bench, FewTexts texts, long seed, Path folder) throws IOException {
        FineTuneOptions training = settingsOfAll.training(method, seed);
        try (TrainableEncoder network =
                new TrainableEncoder(bench.encoder(), TuningOptions.defaults(method), List.of(texts.head()), seed)) {
            new LabelledDrill(bench, network, training, texts.labelled())
                    .run(bench, settingsOfAll.repeats(texts.labelled().size()), folder);
            return logits(bench, network, training, texts.asked(), folder);
        }
    }

    /** By the network as it is. */
    static float[][] logits(
            Bench bench, TrainableEncoder network, FineTuneOptions training, List<TaskText> texts, Path folder) {
        return new FineTuner(network, bench.tokenizer(), training, folder, bench.clock(), bench.progress())
                .logits(texts)
                .get(0);
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = settingsOfAll.common();
        settings.put("method", method.code());
        return settings;
    }
}
