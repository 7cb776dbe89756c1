package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.TaskText;
import tongli.learning.finetune.Tokens;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;

class RemedyLossesTest {
    private static final String BIAS = "head.weather.bias";
    private static final String HEAD = "head.weather.weight";
    private static final String UP = "encoder.layer.0.attention.self.query.lora.up";

    @TempDir
    private Path folder;

    /** Says the same of every text. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Says(float... logits) implements Reading {
        @Override
        public List<float[][]> logits(List<TaskText> texts) {
            return List.<float[][]>of(texts.stream().map(text -> logits).toArray(float[][]::new));
        }

        @Override
        public float[][] vectors(List<TaskText> texts) {
            throw new UnsupportedOperationException();
        }
    }

    private List<StreamText> texts(StreamHeads heads, EncoderTokenizer tokenizer) {
        return StreamText.of(
                List.of(new StreamLine("下雨了", 0, "ann"), new StreamLine("出太阳了", 1, "ben")), 0, heads, tokenizer, 24);
    }

    private static Stage stage(
            int task,
            List<StreamText> texts,
            StreamHeads heads,
            TrainableEncoder network,
            Reading reading,
            boolean... known) {
        return new Stage(task, texts, heads, network, reading, List.of(known), 1);
    }

    /** F = (2, 3, 0, 0), θ* = (1, 0, 5, 5), θ = (3, 1, 7, 7), λ = 10: 5 · (2 · 4 + 3 · 1) = 55, and λ F (θ − θ*) = (40, 30, 0, 0). */
    @Test
    void thePenaltyOfElasticWeightsIsThatOfAQuadraticWorkedByHand() throws IOException {
        StreamHeads heads = new StreamHeads(GivenStream.classes(folder, "class", 16));
        try (TrainableEncoder network = GivenStream.network(heads);
                EncoderTokenizer tokenizer = GivenStream.tokenizer();
                ElasticWeights elastic = new ElasticWeights(10, 1, 5)) {
            elastic.restore(Map.of("fisher." + BIAS, new Tensor(new float[] {2, 3, 0, 0}, 4)), List.of());
            network.restore(Map.of(BIAS, new Tensor(new float[] {1, 0, 5, 5}, 4)));
            List<StreamText> texts = texts(heads, tokenizer);
            elastic.before(stage(1, texts, heads, network, new Says(0, 0, 0, 0), true, true, false, false));
            network.restore(Map.of(BIAS, new Tensor(new float[] {3, 1, 7, 7}, 4)));
            try (NDManager memory = network.newStep();
                    GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray penalty =
                        elastic.extra(new Step(texts, new NDList(), memory)).orElseThrow();
                assertThat(penalty.getFloat()).isCloseTo(55, within(1e-4f));
                collector.backward(penalty);
                assertThat(network.trainable().get(BIAS).getGradient().toFloatArray())
                        .containsExactly(new float[] {40, 30, 0, 0}, within(1e-4f));
            }
        }
    }

    @Test
    void elasticWeightsPullNothingAtTheFirstTask() throws IOException {
        StreamHeads heads = new StreamHeads(GivenStream.classes(folder, "class", 16));
        try (TrainableEncoder network = GivenStream.network(heads);
                EncoderTokenizer tokenizer = GivenStream.tokenizer();
                ElasticWeights elastic = new ElasticWeights(10, 1, 5);
                NDManager memory = network.newStep()) {
            List<StreamText> texts = texts(heads, tokenizer);
            elastic.before(stage(0, texts, heads, network, new Says(0, 0, 0, 0), new boolean[4]));
            assertThat(elastic.extra(new Step(texts, new NDList(), memory))).isEmpty();
        }
    }

    @Test
    void whatWasKnownFadesBesideWhatIsNew() {
        Map<String, Tensor> old = Map.of("w", new Tensor(new float[] {4, 8}, 2));
        Map<String, Tensor> own = Map.of("w", new Tensor(new float[] {1, 2}, 2));
        assertThat(ElasticWeights.faded(old, own, 0.5).get("w").values()).containsExactly(3, 6);
    }

    /** The squared slope of the drawn label's log-probability, from both sides of each weight. */
    @Test
    void fisherInformationIsTheSquaredSlopeOfWhatTheNetworkSays() throws IOException {
        StreamHeads heads = new StreamHeads(GivenStream.classes(folder, "class", 16));
        try (TrainableEncoder network = GivenStream.network(heads);
                EncoderTokenizer tokenizer = GivenStream.tokenizer()) {
            network.restore(Map.of(BIAS, new Tensor(new float[] {0.3f, 0.1f, -0.2f, 0}, 4)));
            List<StreamText> one = texts(heads, tokenizer).subList(0, 1);
            int drawn = drawn(logs(network, one), new Random(5).nextDouble());
            Map<String, Tensor> fisher = Fisher.diagonal(network, heads, one, new Random(5));
            for (String name : List.of(BIAS, HEAD, UP)) {
                float[] values = network.learnt().get(name).values();
                for (int at = 0; at < values.length; at += 5) {
                    double slope =
                            (moved(network, one, name, at, 0.02f)[drawn] - moved(network, one, name, at, -0.02f)[drawn])
                                    / 0.04;
                    assertThat((double) fisher.get(name).values()[at])
                            .as("%s at %d", name, at)
                            .isCloseTo(slope * slope, within(2e-3));
                }
            }
            assertThat(fisher.get(BIAS).values()[drawn]).isGreaterThan(0.1f);
            assertThat(network.trainable().get(BIAS).getGradient().toFloatArray())
                    .containsOnly(0);
        }
    }

    private static double[] moved(TrainableEncoder network, List<StreamText> texts, String name, int at, float by) {
        Map<String, Tensor> before = network.learnt();
        float[] values = before.get(name).values().clone();
        values[at] += by;
        network.restore(Map.of(name, new Tensor(values, before.get(name).shape())));
        double[] logs = logs(network, texts);
        network.restore(before);
        return logs;
    }

    private static double[] logs(TrainableEncoder network, List<StreamText> texts) {
        List<Tokens> tokens = StreamText.tokens(texts);
        try (NDManager memory = network.newStep()) {
            float[] logits = network.logits(
                            memory.create(Tokens.ids(tokens)), memory.create(Tokens.mask(tokens)), false)
                    .get(0)
                    .toFloatArray();
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit);
            }
            double[] logs = new double[logits.length];
            for (int label = 0; label < logs.length; label++) {
                logs[label] = logits[label] - Math.log(sum);
            }
            return logs;
        }
    }

    private static int drawn(double[] logs, double chance) {
        double left = chance;
        for (int label = 0; label < logs.length - 1; label++) {
            left -= Math.exp(logs[label]);
            if (left < 0) {
                return label;
            }
        }
        return logs.length - 1;
    }

    /**
     * Old logits (2 ln 3, 0) of two known labels, softened by 2, are shares of 3/4 and 1/4. New logits of 0 say 1/2 each, so each text
     * is surprised by ln 2; times 2².
     */
    @Test
    void oldAnswersAreTaughtSoftenedAndOnlyOfLabelsThatWereKnown() throws IOException {
        StreamHeads heads = new StreamHeads(GivenStream.classes(folder, "class", 16));
        try (TrainableEncoder network = GivenStream.network(heads);
                EncoderTokenizer tokenizer = GivenStream.tokenizer();
                WithoutForgetting lwf = new WithoutForgetting(1, 2);
                NDManager memory = network.newStep()) {
            List<StreamText> texts = texts(heads, tokenizer);
            float[] old = {(float) (2 * Math.log(3)), 0, 90, 90};
            lwf.before(stage(1, texts, heads, network, new Says(old), true, true, false, false));
            assertThat(taught(lwf, texts, memory, 0, 0, 50, 50)).isCloseTo((float) (4 * Math.log(2)), within(1e-4f));
            // at the old logits nothing can be gained: 3/4 ln 4/3 + 1/4 ln 4
            assertThat(taught(lwf, texts, memory, old[0], 0, 50, 50))
                    .isCloseTo((float) (4 * (0.75 * Math.log(4 / 3.0) + 0.25 * Math.log(4))), within(1e-4f));
        }
    }

    private static float taught(Remedy remedy, List<StreamText> texts, NDManager memory, float... logits) {
        return remedy.extra(new Step(texts, new NDList(memory.create(new float[][] {logits, logits})), memory))
                .orElseThrow()
                .getFloat();
    }

    /** Remembered logits (1, 2, 0, 0); of two texts that now say 0 the mean squared distance is 5/4, half of it counts. */
    @Test
    void rememberedLogitsAreDrawnBackTo() throws IOException {
        StreamHeads heads = new StreamHeads(GivenStream.classes(folder, "class", 16));
        try (TrainableEncoder network = GivenStream.network(heads);
                EncoderTokenizer tokenizer = GivenStream.tokenizer();
                NDManager memory = network.newStep()) {
            List<StreamText> texts = texts(heads, tokenizer);
            DarkReplay dark = dark();
            assertThat(dark.extra(new Step(texts, new NDList(memory.zeros(new Shape(2, 4))), memory)))
                    .isEmpty();
            dark.after(stage(0, texts, heads, network, new Says(1, 2, 0, 0), new boolean[4]));
            assertThat(taught(dark, texts, memory, 0, 0, 0, 0)).isCloseTo(0.5f * 5 / 4, within(1e-5f));
            DarkReplay again = dark();
            again.restore(new HashMap<>(dark.state()), List.of(texts));
            assertThat(taught(again, texts, memory, 0, 0, 0, 0)).isCloseTo(0.5f * 5 / 4, within(1e-5f));
        }
    }

    @Test
    void whatIsErasedIsNeitherReplayedNorWrittenDown() throws IOException {
        StreamHeads heads = new StreamHeads(GivenStream.classes(folder, "class", 16));
        try (TrainableEncoder network = GivenStream.network(heads);
                EncoderTokenizer tokenizer = GivenStream.tokenizer();
                NDManager memory = network.newStep()) {
            List<StreamText> texts = texts(heads, tokenizer);
            DarkReplay dark = dark();
            dark.after(stage(0, texts, heads, network, new Says(1, 2, 0, 0), new boolean[4]));
            assertThat(dark.erase("ann")).isEqualTo(1);
            assertThat(dark.beside(3, new Random(1)).stream().flatMap(List::stream))
                    .hasSize(3)
                    .allMatch(text -> text.person().equals("ben"));
            DarkReplay again = dark();
            again.restore(dark.state(), List.of(texts));
            assertThat(again.memory().items()).containsExactly(texts.get(1));
            // and its logits are drawn to no more: only one text of two counts
            Step both = new Step(texts, new NDList(memory.zeros(new Shape(2, 4))), memory);
            Step erased = new Step(texts.subList(0, 1), new NDList(memory.zeros(new Shape(1, 4))), memory);
            assertThat(again.extra(both)).isPresent();
            assertThat(again.extra(erased)).isEmpty();
            assertThat(dark.extra(erased)).isEmpty();
        }
    }

    private static DarkReplay dark() {
        return new DarkReplay(new ReplayMemory<>(2, true, StreamText::person, StreamText::label), 2, 0.5);
    }
}
