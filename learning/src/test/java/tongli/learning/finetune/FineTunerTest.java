package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class FineTunerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final List<TaskHead> HEADS =
            List.of(new TaskHead("weather", TaskHead.Kind.MULTI, List.of("rain", "sun")));

    @TempDir
    private Path folder;

    private static final class Silent implements FineTuner.Progress {
        private final int stopAfter;

        Silent(int stopAfter) {
            this.stopAfter = stopAfter;
        }

        @Override
        public void step(int done, int all, double loss) {
            if (done == stopAfter) {
                throw new IllegalStateException("the power went out");
            }
        }

        @Override
        public void judged(int epoch, double score, boolean best) {}
    }

    @Test
    void anEncoderLearnsToTellTwoKindsOfText() throws IOException {
        FineTuner.Result result = train(folder, TuningMethod.LORA, 6, Integer.MAX_VALUE);
        assertThat(result.score()).isGreaterThan(0.95);
    }

    @Test
    void aRunThatWasKilledGoesOnToTheResultItWouldHaveHad() throws IOException {
        FineTuner.Result whole = train(folder.resolve("whole"), TuningMethod.ADAPTER, 2, Integer.MAX_VALUE);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, TuningMethod.ADAPTER, 2, 14)).hasMessage("the power went out");
        FineTuner.Result resumed = train(broken, TuningMethod.ADAPTER, 2, Integer.MAX_VALUE);
        assertThat(resumed.score()).isEqualTo(whole.score());
        whole.weights()
                .forEach(
                        (name, tensor) -> assertThat(resumed.weights().get(name).values())
                                .as(name)
                                .containsExactly(tensor.values()));
    }

    @Test
    void adaLoraKeepsHalfOfItsDirectionsAndStillLearns() throws IOException {
        FineTuner.Result result = train(folder, TuningMethod.ADALORA, 6, Integer.MAX_VALUE);
        assertThat(result.score()).isGreaterThan(0.9);
        List<Float> scales = new ArrayList<>();
        result.weights().forEach((name, tensor) -> {
            if (name.endsWith(TrainableEncoder.LORA_SCALE)) {
                for (float value : tensor.values()) {
                    scales.add(value);
                }
            }
        });
        assertThat(scales).hasSize(6 * 16);
        assertThat(scales.stream().filter(value -> value == 0).count()).isBetween(48L, 96L - 8);
    }

    @Test
    void aKilledRunOfAdaLoraGoesOnToo() throws IOException {
        FineTuner.Result whole = train(folder.resolve("whole"), TuningMethod.ADALORA, 3, Integer.MAX_VALUE);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, TuningMethod.ADALORA, 3, 26)).hasMessage("the power went out");
        FineTuner.Result resumed = train(broken, TuningMethod.ADALORA, 3, Integer.MAX_VALUE);
        whole.weights()
                .forEach(
                        (name, tensor) -> assertThat(resumed.weights().get(name).values())
                                .as(name)
                                .containsExactly(tensor.values()));
    }

    @Test
    void aPerceptronOverTheVectorsOfAnEncoderAsItIsGoesOnTooAndLearns() throws IOException {
        TuningOptions perceptron = TuningOptions.perceptron();
        FineTuner.Result whole = train(folder.resolve("whole"), perceptron, 6, Integer.MAX_VALUE);
        assertThat(whole.score()).isGreaterThan(0.95);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, perceptron, 6, 26)).hasMessage("the power went out");
        FineTuner.Result resumed = train(broken, perceptron, 6, Integer.MAX_VALUE);
        whole.weights()
                .forEach(
                        (name, tensor) -> assertThat(resumed.weights().get(name).values())
                                .as(name)
                                .containsExactly(tensor.values()));
    }

    private static FineTuner.Result train(Path folder, TuningMethod method, int epochs, int stopAfter)
            throws IOException {
        return train(folder, TuningOptions.defaults(method), epochs, stopAfter);
    }

    private static FineTuner.Result train(Path folder, TuningOptions method, int epochs, int stopAfter)
            throws IOException {
        FineTuneOptions options =
                new FineTuneOptions(epochs, 8, 1, 16, 0.01, 0.01, 0.1, 0.01, 1, 1, 0, 0, 0, 0.9, false, 9, 5);
        List<TaskText> texts = texts();
        try (TrainableEncoder encoder = new TrainableEncoder(tiny(), method, HEADS, 5);
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            return new FineTuner(encoder, tokenizer, options, folder, CLOCK, new Silent(stopAfter))
                    .train(texts, texts, logits -> accuracy(texts, logits.get(0)));
        }
    }

    private static double accuracy(List<TaskText> texts, float[][] logits) {
        double right = 0;
        for (int i = 0; i < logits.length; i++) {
            right += (logits[i][0] > logits[i][1]) == (texts.get(i).targets().get(0)[0] == 1) ? 1 : 0;
        }
        return right / logits.length;
    }

    private static List<TaskText> texts() {
        String[] rain = {"下雨了", "又是雨天", "雨下得大", "淋了一身雨"};
        String[] sun = {"出太阳了", "晴天真好", "阳光很足", "晒晒太阳"};
        List<TaskText> texts = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            texts.add(new TaskText("", rain[i % 4] + "第" + i + "天", List.of(new float[] {1, 0}), 1));
            texts.add(new TaskText("", sun[i % 4] + "第" + i + "天", List.of(new float[] {0, 1}), 1));
        }
        return texts;
    }

    /** A BERT of one layer, eight wide, over the Chinese vocabulary: learns in seconds. */
    private static EncoderWeights tiny() {
        Random random = new Random(11);
        int width = 8;
        Map<String, Tensor> weights = new LinkedHashMap<>();
        weights.put("embeddings.word_embeddings.weight", normal(random, 21128, width));
        weights.put("embeddings.position_embeddings.weight", normal(random, 32, width));
        weights.put("embeddings.token_type_embeddings.weight", normal(random, 2, width));
        norm(weights, "embeddings.LayerNorm", width);
        String layer = "encoder.layer.0.";
        for (String part : List.of("query", "key", "value")) {
            dense(weights, random, layer + "attention.self." + part, width, width);
        }
        dense(weights, random, layer + "attention.output.dense", width, width);
        norm(weights, layer + "attention.output.LayerNorm", width);
        dense(weights, random, layer + "intermediate.dense", width, 2 * width);
        dense(weights, random, layer + "output.dense", 2 * width, width);
        norm(weights, layer + "output.LayerNorm", width);
        return new EncoderWeights(weights, 2);
    }

    private static void dense(Map<String, Tensor> weights, Random random, String name, int in, int out) {
        weights.put(name + ".weight", normal(random, in, out));
        weights.put(name + ".bias", new Tensor(new float[out], out));
    }

    private static void norm(Map<String, Tensor> weights, String name, int width) {
        float[] ones = new float[width];
        java.util.Arrays.fill(ones, 1);
        weights.put(name + ".weight", new Tensor(ones, width));
        weights.put(name + ".bias", new Tensor(new float[width], width));
    }

    private static Tensor normal(Random random, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.3 * random.nextGaussian());
        }
        return new Tensor(values, rows, columns);
    }
}
