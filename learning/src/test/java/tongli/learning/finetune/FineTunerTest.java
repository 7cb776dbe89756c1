package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Language;
import tongli.learning.encoder.Freeze;
import tongli.learning.encoder.Lesson;
import tongli.learning.encoder.TinyEncoder;
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

    /** Two and a half minutes a look: a checkpoint after every step. */
    private static final class Racing implements InstantSource {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(150);
            return now;
        }
    }

    @Test
    void anEncoderLearnsToTellTwoKindsOfText() throws IOException {
        Passes.Outcome result = train(folder, TuningMethod.LORA, 6, Integer.MAX_VALUE);
        assertThat(result.score()).isGreaterThan(0.95);
    }

    @Test
    void aRunThatWasKilledGoesOnToTheResultItWouldHaveHad() throws IOException {
        Passes.Outcome whole = train(folder.resolve("whole"), TuningMethod.ADAPTER, 2, Integer.MAX_VALUE);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, TuningMethod.ADAPTER, 2, 14)).hasMessage("the power went out");
        Passes.Outcome resumed = train(broken, TuningMethod.ADAPTER, 2, Integer.MAX_VALUE);
        PowerCut.leftNoTrace(whole, resumed);
    }

    @Test
    void adaLoraKeepsHalfOfItsDirectionsAndStillLearns() throws IOException {
        Passes.Outcome result = train(folder, TuningMethod.ADALORA, 6, Integer.MAX_VALUE);
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
        Passes.Outcome whole = train(folder.resolve("whole"), TuningMethod.ADALORA, 3, Integer.MAX_VALUE);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, TuningMethod.ADALORA, 3, 26)).hasMessage("the power went out");
        Passes.Outcome resumed = train(broken, TuningMethod.ADALORA, 3, Integer.MAX_VALUE);
        PowerCut.leftNoTrace(whole, resumed);
    }

    @Test
    void aPerceptronOverTheVectorsOfAnEncoderAsItIsGoesOnTooAndLearns() throws IOException {
        TuningOptions perceptron = TuningOptions.perceptron();
        Passes.Outcome whole = train(folder.resolve("whole"), perceptron, 6, Integer.MAX_VALUE);
        assertThat(whole.score()).isGreaterThan(0.95);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, perceptron, 6, 26)).hasMessage("the power went out");
        Passes.Outcome resumed = train(broken, perceptron, 6, Integer.MAX_VALUE);
        PowerCut.leftNoTrace(whole, resumed);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyOptimiserLearnsAndAKilledRunOfItGoesOn(OptimizerOptions optimizer, double rate) throws IOException {
        FineTuneOptions options = options(6, rate).movedBy(optimizer);
        TuningOptions method = TuningOptions.defaults(TuningMethod.FULL);
        Passes.Outcome whole = train(folder.resolve("whole"), method, options, Integer.MAX_VALUE);
        assertThat(whole.score()).isGreaterThan(0.9);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, method, options, 26)).hasMessage("the power went out");
        PowerCut.leftNoTrace(whole, train(broken, method, options, Integer.MAX_VALUE));
    }

    static Stream<Arguments> optimizers() {
        return Stream.of(
                Arguments.of(new OptimizerOptions.AdamW(), 0.01),
                Arguments.of(new OptimizerOptions.Sgd(0.9, false), 0.1),
                Arguments.of(new OptimizerOptions.Sgd(0.9, true), 0.1),
                Arguments.of(new OptimizerOptions.Adafactor(false), 0.01),
                Arguments.of(new OptimizerOptions.Adafactor(true), 1.0));
    }

    @Test
    void aRunThatWasKilledWithinAPassGoesOnFromThere() throws IOException {
        TuningOptions method = TuningOptions.defaults(TuningMethod.LORA);
        FineTuneOptions two = new FineTuneOptions(2, 8, 2, 16, 0.01, 0.01, 0.1, 0.01, 1, 1, 0, 0, 0, 0.9, false, 9, 5);
        Passes.Outcome whole = train(folder.resolve("whole"), method, two, Integer.MAX_VALUE);
        Path broken = folder.resolve("broken");
        // a pass is 12 batches and so 6 steps
        assertThatThrownBy(() -> train(broken, method, two, 9, new Racing())).hasMessage("the power went out");
        Checkpoint left =
                Checkpoint.read(broken.resolve("checkpoint.safetensors")).orElseThrow();
        assertThat(left.epoch()).isEqualTo(1);
        assertThat(left.batch()).isEqualTo(4); // the step under way when the power went out is lost
        List<String> told = new ArrayList<>();
        PowerCut.leftNoTrace(
                whole, train(broken, method, two, telling(told), new Racing(), TinyEncoder.weights(), texts()));
        assertThat(told).containsExactly("8 of 12", "step 9", "step 10", "step 11", "step 12");
    }

    @Test
    void aCheckpointOfAnotherRunIsRefusedAndSaysWhatIsAnother() throws IOException {
        TuningOptions method = TuningOptions.defaults(TuningMethod.LORA);
        FineTuneOptions options = options(1, 0.01);
        train(folder, method, options, Integer.MAX_VALUE);
        for (FineTuneOptions other : List.of(
                options(2, 0.01), options.withAdversary(1), options.movedBy(new OptimizerOptions.Sgd(0.9, true)))) {
            assertThatThrownBy(() -> train(folder, method, other, Integer.MAX_VALUE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a checkpoint of another run: --")
                    .hasMessageContaining(" was ")
                    .hasMessageContaining("another --out, or delete " + folder);
        }
        assertThatThrownBy(() -> train(folder, method.withDropout(0), options, Integer.MAX_VALUE))
                .hasMessageContaining("--method and --freeze was");
        assertThatThrownBy(() -> train(
                        folder, method, options, PowerCut.NEVER, CLOCK, TinyEncoder.weights(), texts().subList(2, 96)))
                .hasMessageContaining("texts that train (--data, --augment) differ, texts to tune on (--dev) differ");
        Map<String, Tensor> began = new LinkedHashMap<>(TinyEncoder.weights().byName());
        began.put("embeddings.LayerNorm.bias", new Tensor(new float[] {1, 0, 0, 0, 0, 0, 0, 0}, 8));
        assertThatThrownBy(() ->
                        train(folder, method, options, PowerCut.NEVER, CLOCK, new EncoderWeights(began, 2), texts()))
                .hasMessageContaining("the weights of --encoder differ");
        train(folder, method, options, Integer.MAX_VALUE); // and the run itself is found again
    }

    @Test
    void aRunOverOtherLayersIsNotGoneOnWith() throws IOException {
        TuningOptions all = TuningOptions.defaults(TuningMethod.LORA);
        TuningOptions lowest = all.over(OptionalInt.of(1));
        FineTuneOptions options = options(1, 0.01);
        EncoderWeights two = TinyEncoder.weights(2);
        train(folder, lowest, options, PowerCut.NEVER, CLOCK, two, texts());
        assertThatThrownBy(() -> train(folder, all, options, PowerCut.NEVER, CLOCK, two, texts()))
                .hasMessageContaining("a checkpoint of another run: --layers was 1 and is 2; make");
        train(folder, lowest, options, PowerCut.NEVER, CLOCK, two, texts());
    }

    @Test
    void theBestWeightsOfARunWithoutCheckpointAreNotTakenOver() throws IOException {
        TuningOptions method = TuningOptions.defaults(TuningMethod.LORA);
        train(folder, method, options(3, 0.01), Integer.MAX_VALUE);
        Files.delete(folder.resolve("checkpoint.safetensors"));
        assertThatThrownBy(() -> train(folder, method, options(1, 0.01), 1)).hasMessage("the power went out");
        assertThat(folder.resolve("best.safetensors")).doesNotExist();
    }

    @Test
    void theLossIsHigherWhereAnAdversaryPushes() {
        TuningOptions method = TuningOptions.defaults(TuningMethod.LORA).withDropout(0);
        try (TrainableEncoder encoder = new TrainableEncoder(TinyEncoder.weights(), method, HEADS, 5);
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer();
                NDManager memory = encoder.newStep()) {
            List<Tokens> batch = Tokens.of(texts().subList(0, 8), tokenizer, 16);
            Losses losses = new Losses(options(1, 0.01), HEADS, texts());
            NDArray ids = memory.create(Tokens.ids(batch));
            NDArray mask = memory.create(Tokens.mask(batch));
            NDArray nothing = Adversary.nothing(batch, encoder.tokenWidth(), memory);
            float before;
            NDArray push;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray loss = losses.of(
                        0, encoder.taught(ids, mask, Lesson.near(nothing)).get(0), batch);
                before = loss.getFloat();
                collector.backward(loss);
                push = new Adversary(0.1).push(nothing.getGradient());
            }
            float pushed = losses.of(
                            0, encoder.taught(ids, mask, Lesson.near(push)).get(0), batch)
                    .getFloat();
            float away = losses.of(
                            0,
                            encoder.taught(ids, mask, Lesson.near(push.neg())).get(0),
                            batch)
                    .getFloat();
            assertThat(pushed).isGreaterThan(before);
            assertThat(away).isLessThan(before);
        }
    }

    @Test
    void whatIsFrozenKeepsEveryBit() {
        TuningOptions method = TuningOptions.defaults(TuningMethod.FULL)
                .freezing(Freeze.find("embeddings").orElseThrow());
        try (TrainableEncoder encoder = new TrainableEncoder(TinyEncoder.weights(), method, HEADS, 5);
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            new FineTuner(encoder, tokenizer, options(1, 0.01), folder, CLOCK, PowerCut.NEVER)
                    .train(texts(), texts(), logits -> 1);
            TinyEncoder.weights().byName().forEach((name, tensor) -> {
                float[] now = encoder.live(name).toFloatArray();
                if (name.startsWith("embeddings.")) {
                    assertThat(now).as(name).containsExactly(tensor.values());
                } else if (name.endsWith("dense.weight")) {
                    assertThat(now).as(name).isNotEqualTo(tensor.values());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allLayersKeptIsAllButTheHead() {
        TuningOptions method = TuningOptions.defaults(TuningMethod.FULL).freezing(Freeze.lower(1));
        try (TrainableEncoder encoder = new TrainableEncoder(TinyEncoder.weights(), method, HEADS, 5)) {
            assertThat(encoder.hasFixedVectors()).isTrue();
        }
    }

    @Test
    void aCheckpointOfAnotherOptimiserIsRefused() {
        TuningOptions method = TuningOptions.defaults(TuningMethod.LORA);
        FineTuneOptions momentum = options(2, 0.01).movedBy(new OptimizerOptions.Sgd(0.9, false));
        assertThatThrownBy(() -> train(folder, method, momentum, 14)).hasMessage("the power went out");
        assertThatThrownBy(() -> train(folder, method, options(2, 0.01), Integer.MAX_VALUE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--optimizer was Sgd[momentum=0.9, nesterov=false] and is AdamW[]")
                .hasMessageContaining("delete " + folder);
    }

    @Test
    void whatIsFrozenStaysAndTheRestLearns() throws IOException {
        assertThat(learntBy(Freeze.NONE))
                .contains("embeddings.LayerNorm.weight", "encoder.layer.0.output.dense.weight");
        assertThat(learntBy(Freeze.find("embeddings").orElseThrow()))
                .noneMatch(name -> name.startsWith("embeddings."))
                .contains("encoder.layer.0.output.dense.weight", "head.weather.weight");
        assertThat(learntBy(Freeze.lower(1))).containsOnly("head.weather.weight", "head.weather.bias");
        assertThat(learntBy(Freeze.find("all-but-head").orElseThrow()))
                .containsOnly("head.weather.weight", "head.weather.bias");
    }

    @Test
    void moreLayersThanThereAreAndMethodsWithNothingToFreezeAreRefused() {
        TuningOptions full = TuningOptions.defaults(TuningMethod.FULL);
        assertThatThrownBy(() -> new TrainableEncoder(TinyEncoder.weights(), full.freezing(Freeze.lower(2)), HEADS, 5))
                .hasMessageContaining("lower:2")
                .hasMessageContaining("1 layers");
        assertThatThrownBy(() -> TuningOptions.defaults(TuningMethod.LORA).freezing(Freeze.lower(1)))
                .hasMessageContaining("only the method full");
    }

    private Set<String> learntBy(Freeze freeze) throws IOException {
        TuningOptions method = TuningOptions.defaults(TuningMethod.FULL).freezing(freeze);
        Path own = folder.resolve(freeze.code());
        return train(own, method, options(1, 0.01), Integer.MAX_VALUE).weights().keySet();
    }

    @Test
    void anAdversaryTeachesSomethingElseAndAKilledRunWithItGoesOn() throws IOException {
        TuningOptions method = TuningOptions.defaults(TuningMethod.LORA);
        FineTuneOptions hard = options(3, 0.01).withAdversary(1);
        Passes.Outcome whole = train(folder.resolve("whole"), method, hard, Integer.MAX_VALUE);
        assertThat(whole.score()).isGreaterThan(0.9);
        Passes.Outcome plain = train(folder.resolve("plain"), method, options(3, 0.01), Integer.MAX_VALUE);
        assertThat(whole.weights().get("head.weather.weight").values())
                .isNotEqualTo(plain.weights().get("head.weather.weight").values());
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, method, hard, 26)).hasMessage("the power went out");
        PowerCut.leftNoTrace(whole, train(broken, method, hard, Integer.MAX_VALUE));
    }

    @Test
    void aContrastTeachesSomethingElseAndAKilledRunWithItGoesOn() throws IOException {
        TuningOptions method = TuningOptions.defaults(TuningMethod.LORA);
        FineTuneOptions drawn = options(3, 0.01).withContrast(0.5);
        Passes.Outcome whole = train(folder.resolve("whole"), method, drawn, Integer.MAX_VALUE);
        assertThat(whole.score()).isGreaterThan(0.9);
        Passes.Outcome plain = train(folder.resolve("plain"), method, options(3, 0.01), Integer.MAX_VALUE);
        assertThat(whole.weights().get("head.weather.weight").values())
                .isNotEqualTo(plain.weights().get("head.weather.weight").values());
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, method, drawn, 26)).hasMessage("the power went out");
        PowerCut.leftNoTrace(whole, train(broken, method, drawn, Integer.MAX_VALUE));
    }

    @Test
    void aContrastIsRefusedWhereTheEncoderStays() {
        FineTuneOptions drawn = options(3, 0.01).withContrast(0.5);
        assertThatThrownBy(() -> train(folder, TuningOptions.defaults(TuningMethod.HEAD), drawn, Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--contrastive");
    }

    @Test
    void anAdversaryIsRefusedWhereNoWordCanBePushed() {
        FineTuneOptions hard = options(3, 0.01).withAdversary(1);
        assertThatThrownBy(() -> train(folder, TuningOptions.defaults(TuningMethod.HEAD), hard, Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--fgm");
    }

    private static FineTuner.Progress telling(List<String> told) {
        return new FineTuner.Progress() {
            @Override
            public void resumed(int done, int all) {
                told.add("%d of %d".formatted(done, all));
            }

            @Override
            public void step(int done, int all, double loss) {
                told.add("step " + done);
            }

            @Override
            public void judged(int epoch, double score, boolean best) {}

            @Override
            public void stopped() {}
        };
    }

    private static Passes.Outcome train(Path folder, TuningMethod method, int epochs, int stopAfter)
            throws IOException {
        return train(folder, TuningOptions.defaults(method), epochs, stopAfter);
    }

    private static Passes.Outcome train(Path folder, TuningOptions method, int epochs, int stopAfter)
            throws IOException {
        return train(folder, method, options(epochs, 0.01), stopAfter);
    }

    private static FineTuneOptions options(int epochs, double rate) {
        return new FineTuneOptions(epochs, 8, 1, 16, rate, rate, 0.1, 0.01, 1, 1, 0, 0, 0, 0.9, false, 9, 5);
    }

    private static Passes.Outcome train(Path folder, TuningOptions method, FineTuneOptions options, int stopAfter)
            throws IOException {
        return train(folder, method, options, stopAfter, CLOCK);
    }

    private static Passes.Outcome train(
            Path folder, TuningOptions method, FineTuneOptions options, int stopAfter, InstantSource clock)
            throws IOException {
        return train(folder, method, options, new PowerCut(stopAfter), clock, TinyEncoder.weights(), texts());
    }

    private static Passes.Outcome train(
            Path folder,
            TuningOptions method,
            FineTuneOptions options,
            FineTuner.Progress progress,
            InstantSource clock,
            EncoderWeights began,
            List<TaskText> texts)
            throws IOException {
        try (TrainableEncoder encoder = new TrainableEncoder(began, method, HEADS, 5);
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            return new FineTuner(encoder, tokenizer, options, folder, clock, progress)
                    .train(texts, texts, logits -> accuracy(texts, logits.get(0)));
        }
    }

    /** With a little for the margin, so that later passes are better and what comes after a kill is what is kept. */
    private static double accuracy(List<TaskText> texts, float[][] logits) {
        double right = 0;
        for (int i = 0; i < logits.length; i++) {
            double margin =
                    (logits[i][0] - logits[i][1]) * (texts.get(i).targets().get(0)[0] == 1 ? 1 : -1);
            right += (margin > 0 ? 1 : 0) + 1e-4 * margin;
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
}
