package tongli.learning.few;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.TaskText;
import tongli.learning.finetune.Tokens;

/**
 * No labelled text at all: a text has the label whose descriptions lie nearest by the cosine of the encoder's vectors. Both sides are taken
 * from their own mean first, the texts from that of the texts without labels, for the vectors of an encoder point much the same way and
 * descriptions are written otherwise than texts.
 *
 * <p>Source: Chang et al., "Importance of semantic representation: dataless classification", AAAI 2008; the means: Mu and Viswanath,
 * "All-but-the-top", ICLR 2018.
 */
record ZeroShotWay(Descriptions descriptions, FewSettings settingsOfAll) implements Way {
    /** Only how steep the probabilities are hangs on it. */
    private static final double TEMPERATURE = 0.1;

    @Override
    public boolean readsLabels() {
        return false;
    }

    @Override
    public float[][] answers(Bench bench, FewTexts texts, long seed, Path folder) {
        try (TrainableEncoder network =
                new TrainableEncoder(bench.encoder(), TuningOptions.defaults(TuningMethod.HEAD), List.of(), seed)) {
            List<float[]> labels = new ArrayList<>();
            for (String label : texts.head().labels()) {
                labels.add(SentenceVectors.mean(List.of(vectors(bench, network, descriptions.of(label)))));
            }
            float[] ofLabels = SentenceVectors.mean(labels);
            List<float[]> prototypes = labels.stream()
                    .map(vector -> SentenceVectors.unit(SentenceVectors.less(vector, ofLabels)))
                    .toList();
            float[][] asked = read(bench, network, texts.asked());
            float[] ofTexts = SentenceVectors.mean(
                    List.of(texts.unlabelled().isEmpty() ? asked : read(bench, network, texts.unlabelled())));
            return SentenceVectors.cosines(
                    Stream.of(asked)
                            .map(vector -> SentenceVectors.less(vector, ofTexts))
                            .toArray(float[][]::new),
                    prototypes,
                    TEMPERATURE);
        }
    }

    private float[][] vectors(Bench bench, TrainableEncoder network, List<String> words) {
        return read(
                bench,
                network,
                words.stream().map(text -> new TaskText("", text, List.of(), 1)).toList());
    }

    /** Unit vectors of the half that the encoder's makers read. */
    private float[][] read(Bench bench, TrainableEncoder network, List<TaskText> texts) {
        int width = bench.encoder().width();
        int from = bench.readFirst() ? 0 : width;
        return Stream.of(SentenceVectors.of(network, Tokens.of(texts, bench.tokenizer(), settingsOfAll.tokens())))
                .map(both -> SentenceVectors.unit(Arrays.copyOfRange(both, from, from + width)))
                .toArray(float[][]::new);
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tokens", Integer.toString(settingsOfAll.tokens()));
        settings.put("descriptions_sha256", descriptions.sha256());
        return settings;
    }
}
