package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.TaskText;
import tongli.learning.finetune.Tokens;

/**
 * Few-shot prototypes: the encoder is tuned by {@link PairLoss} until texts of one label lie together, and a text then has the label
 * whose mean vector is nearest by cosine. What is tuned is LoRA.
 *
 * <p>Source: the tuning Tunstall et al., 2022 (SetFit); the nearest mean Snell et al., "Prototypical networks", NeurIPS 2017, in place
 * of SetFit's logistic regression.
 */
record PrototypeWay(FewSettings settingsOfAll) implements Way {
    /** Only how steep the probabilities are hangs on it. */
    private static final double TEMPERATURE = 0.1;

    private static final int FEWEST_OF_A_LABEL = 2;

    @Override
    public float[][] answers(Bench bench, FewTexts texts, long seed, Path folder) throws IOException {
        FineTuneOptions training = settingsOfAll.training(TuningMethod.LORA, seed);
        List<Tokens> labelled = Tokens.of(texts.labelled(), bench.tokenizer(), training.tokens());
        List<List<Integer>> byLabel = byLabel(texts);
        int batches = settingsOfAll.repeats(labelled.size())
                * Math.max(
                        1,
                        labelled.size() / training.batch()); // as many as plain training has, but for what is left over
        try (TrainableEncoder network =
                new TrainableEncoder(bench.encoder(), TuningOptions.defaults(TuningMethod.LORA), List.of(), seed)) {
            new Passes(network, training, facts(labelled), folder, bench.clock(), bench.progress())
                    .run(
                            new Drill<List<Integer>>(
                                    network, epoch -> batches(byLabel, batches, training, epoch), (batch, memory) -> {
                                        List<Tokens> read = batch.stream()
                                                .map(labelled::get)
                                                .toList();
                                        return PairLoss.of(
                                                network.vectors(
                                                        memory.create(Tokens.ids(read)),
                                                        memory.create(Tokens.mask(read)),
                                                        true),
                                                read.stream()
                                                        .mapToInt(text -> FewTexts.label(text.of()))
                                                        .toArray());
                                    }),
                            batches);
            float[][] vectors = SentenceVectors.of(network, labelled);
            List<float[]> prototypes =
                    byLabel.stream().map(rows -> prototype(rows, vectors)).toList();
            float[][] asked =
                    SentenceVectors.of(network, Tokens.of(texts.asked(), bench.tokenizer(), training.tokens()));
            return SentenceVectors.cosines(asked, prototypes, TEMPERATURE);
        }
    }

    /** The mean of unit vectors, of length 1; a label without a text lies nowhere. */
    private static float[] prototype(List<Integer> rows, float[][] vectors) {
        return rows.isEmpty()
                ? new float[vectors[0].length]
                : SentenceVectors.unit(SentenceVectors.mean(rows.stream()
                        .map(row -> SentenceVectors.unit(vectors[row]))
                        .toList()));
    }

    private static List<List<Integer>> byLabel(FewTexts texts) {
        List<List<Integer>> byLabel = new ArrayList<>();
        texts.head().labels().forEach(label -> byLabel.add(new ArrayList<>()));
        List<TaskText> labelled = texts.labelled();
        for (int row = 0; row < labelled.size(); row++) {
            byLabel.get(FewTexts.label(labelled.get(row))).add(row);
        }
        return byLabel;
    }

    /** Of each label as many, two at least where it has two; each label's texts in turn. */
    static List<List<Integer>> batches(List<List<Integer>> byLabel, int batches, FineTuneOptions training, int epoch) {
        Random random = new Random(training.seed() * 1009 + epoch);
        int ofEach = Math.max(FEWEST_OF_A_LABEL, training.batch() / byLabel.size());
        List<List<Integer>> mixed = new ArrayList<>();
        byLabel.forEach(rows -> mixed.add(new ArrayList<>(rows)));
        int[] next = new int[mixed.size()];
        Arrays.fill(next, Integer.MAX_VALUE);
        List<List<Integer>> drawn = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            List<Integer> batch = new ArrayList<>();
            for (int label = 0; label < mixed.size(); label++) {
                List<Integer> own = mixed.get(label);
                for (int take = 0; take < Math.min(ofEach, own.size()); take++) {
                    if (next[label] >= own.size()) {
                        Collections.shuffle(own, random);
                        next[label] = 0;
                    }
                    batch.add(own.get(next[label]++));
                }
            }
            drawn.add(batch);
        }
        return drawn;
    }

    private static Map<String, String> facts(List<Tokens> labelled) {
        ContentDigest digest = new ContentDigest();
        labelled.forEach(text -> digest.put(text.ids()).put(text.of().targets().get(0)));
        return Map.of("labelled texts", digest.hex());
    }

    @Override
    public Map<String, String> settings() {
        return settingsOfAll.common();
    }
}
