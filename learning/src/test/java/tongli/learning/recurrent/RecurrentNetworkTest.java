package tongli.learning.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.PowerCut;
import tongli.learning.finetune.SavedNumbers;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.TextPair;

class RecurrentNetworkTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final TaskHead HEAD = new TaskHead("weather", TaskHead.Kind.SINGLE, List.of("rain", "sun"));
    private static final RecurrentShape SHAPE = new RecurrentShape(true, new int[] {5, 7, 9, 101, 102}, 4, 3, 0.3);

    @TempDir
    private Path folder;

    @Test
    void aTextIsWorthTheSameWhateverItIsPaddedWith() {
        try (RecurrentNetwork network = new RecurrentNetwork(SHAPE, HEAD, SHAPE.initial(HEAD, 3));
                NDManager step = network.newStep()) {
            long[][] alone = {{101, 5, 7, 102}};
            long[][] padded = {{101, 5, 7, 102, 0, 0}, {101, 9, 9, 9, 9, 102}};
            long[][] mask = {{1, 1, 1, 1, 0, 0}, {1, 1, 1, 1, 1, 1}};
            float[] one = network.logits(step.create(alone), step.create(new long[][] {{1, 1, 1, 1}}), false)
                    .get(0)
                    .toFloatArray();
            float[] two = network.logits(step.create(padded), step.create(mask), false)
                    .get(0)
                    .toFloatArray();
            assertThat(new float[] {two[0], two[1]}).containsExactly(one, within(1e-6f));
        }
    }

    @Test
    void oneUnitReckonsAsThePaperHasIt() {
        // one number a token (unknown 0.5, token 5: -1), one unit; columns: let in, keep, let out, news
        RecurrentShape one = new RecurrentShape(false, new int[] {5}, 1, 1, 0);
        TaskHead head = new TaskHead("h", TaskHead.Kind.MULTI, List.of("a"));
        float[] input = {1, 2, 3, 4};
        float[] state = {-1, 0.5f, 0.25f, 2};
        float[] bias = {0.1f, 0.2f, 0.3f, 0.4f};
        Map<String, Tensor> weights = Map.of(
                "embeddings.weight", new Tensor(new float[] {0.5f, -1}, 2, 1),
                "lstm.forward.input.weight", new Tensor(input, 1, 4),
                "lstm.forward.state.weight", new Tensor(state, 1, 4),
                "lstm.forward.bias", new Tensor(bias, 4),
                "head.h.weight", new Tensor(new float[] {2}, 1, 1),
                "head.h.bias", new Tensor(new float[] {0.25f}, 1));
        double out = 0;
        double memory = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (double vector : new double[] {0.5, -1, 0.5}) {
            double[] sums = new double[4];
            for (int i = 0; i < 4; i++) {
                sums[i] = vector * input[i] + out * state[i] + bias[i];
            }
            memory = sigmoid(sums[0]) * Math.tanh(sums[3]) + sigmoid(sums[1]) * memory;
            out = sigmoid(sums[2]) * Math.tanh(memory);
            highest = Math.max(highest, out);
        }
        try (RecurrentNetwork network = new RecurrentNetwork(one, head, weights);
                NDManager step = network.newStep()) {
            float[] logits = network.logits(
                            step.create(new long[][] {{8, 5, 9}}), step.create(new long[][] {{1, 1, 1}}), false)
                    .get(0)
                    .toFloatArray();
            assertThat(logits[0]).isCloseTo((float) (2 * highest + 0.25), within(1e-6f));
        }
    }

    private static double sigmoid(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    @Test
    void theSecondReaderGetsTheTextTurnedRoundAndPaddingStaysBehind() {
        long[] turned =
                RecurrentShape.turned(new long[] {1, 2, 3, 0, 4, 5, 0, 0}, new long[] {1, 1, 1, 0, 1, 1, 0, 0}, 4);
        assertThat(turned).containsExactly(3, 2, 1, 0, 5, 4, 0, 0);
    }

    @Test
    void tokensWithoutAVectorOfTheirOwnShareTheFirst() {
        assertThat(SHAPE.places(new long[] {5, 6, 102, 0, 20_000})).containsExactly(1, 0, 5, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itLearnsFromTheOrderOfTheWordsAndTheSameSeedLeavesTheSameModel(boolean bothWays) throws IOException {
        Learner.Learnt first = learn(bothWays, "a");
        Learner.Learnt second = learn(bothWays, "b");
        double right = 0;
        List<TaskText> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            right += (first.tuned()[i][0] > first.tuned()[i][1])
                            == (texts.get(i).targets().get(0)[0] == 1)
                    ? 1
                    : 0;
        }
        assertThat(right / texts.size()).isGreaterThan(0.95);
        first.weights()
                .forEach((name, tensor) -> assertThat(second.weights().get(name).values())
                        .as(name)
                        .containsExactly(tensor.values(), within(1e-4f)));
        try (RecurrentModel model = RecurrentModel.of(Language.ZH, bothWays, HEAD, new SavedNumbers(first.weights()))) {
            for (int i = 0; i < 4; i++) {
                assertThat(model.logits(texts.get(i).pair())).containsExactly(first.tuned()[i], within(1e-5f));
            }
        }
    }

    @Test
    void aTextIsReadAsFarAsThoseThatTaughtTheModel() {
        Map<String, Tensor> saved = RecurrentModel.tensors(SHAPE, 8, SHAPE.initial(HEAD, 3));
        try (RecurrentModel model = RecurrentModel.of(Language.ZH, true, HEAD, new SavedNumbers(saved))) {
            float[] first = model.logits(new TextPair("", "雨雨雨雨雨雨"));
            assertThat(model.logits(new TextPair("", "雨雨雨雨雨雨晴晴晴"))).containsExactly(first);
        }
    }

    @Test
    void aFileThatDoesNotFitIsRefused() {
        Map<String, Tensor> sound = RecurrentModel.tensors(SHAPE, 64, SHAPE.initial(HEAD, 3));
        for (String name : sound.keySet()) {
            Map<String, Tensor> lacking = new LinkedHashMap<>(sound);
            lacking.remove(name);
            refused(lacking);
            Map<String, Tensor> other = new LinkedHashMap<>(sound);
            other.put(name, new Tensor(new float[] {1, Float.NaN}, 2));
            refused(other);
            Map<String, Tensor> empty = new LinkedHashMap<>(sound);
            empty.put(name, new Tensor(new float[0], 0, 7));
            refused(empty);
        }
        Map<String, Tensor> tokens = new LinkedHashMap<>(sound);
        tokens.put("tokens", new Tensor(new float[] {5, 7, 9, -101, 102}, 5));
        refused(tokens);
        for (float[] longest : new float[][] {{7}, {513}, {64, 64}, {9.5f}}) {
            Map<String, Tensor> other = new LinkedHashMap<>(sound);
            other.put("longest", new Tensor(longest, longest.length));
            refused(other);
        }
    }

    private static void refused(Map<String, Tensor> tensors) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecurrentModel.of(Language.ZH, true, HEAD, new SavedNumbers(tensors)));
    }

    private Learner.Learnt learn(boolean bothWays, String name) throws IOException {
        FineTuneOptions options =
                new FineTuneOptions(8, 8, 1, 32, 0.01, 0.01, 0.1, 0.01, 1, 1, 0, 0, 0, 0.9, false, 9, 5);
        List<TaskText> texts = texts();
        return new RecurrentLearner("lstm", bothWays, Language.ZH, options, folder.resolve(name), CLOCK, PowerCut.NEVER)
                .learn(HEAD, texts, texts, logits -> -surprise(texts, logits.get(0)));
    }

    private static double surprise(List<TaskText> texts, float[][] logits) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            int held = texts.get(i).targets().get(0)[0] == 1 ? 0 : 1;
            sum -= Math.log(TaskHead.Kind.SINGLE.probabilities(logits[i], 1)[held]);
        }
        return sum;
    }

    /** The same signs in both kinds: only their order tells them apart. */
    private static List<TaskText> texts() {
        List<TaskText> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add(new TaskText("", "先雨后晴第" + i + "天", List.of(new float[] {1, 0}), 1));
            texts.add(new TaskText("", "先晴后雨第" + i + "天", List.of(new float[] {0, 1}), 1));
        }
        return texts;
    }
}
