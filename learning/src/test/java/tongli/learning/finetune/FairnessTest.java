package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.learning.encoder.TinyEncoder;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.twins.SwapList;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class FairnessTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final SwapList NAMES =
            new SwapList("names", List.of("women", "men"), List.of(List.of("她", "他"), List.of("阿姨", "叔叔")));

    @TempDir
    private Path folder;

    @Test
    void thePenaltyIsTheMeanDistanceOfTheLogitsOfTwins() {
        TaskText first = new TaskText("", "她来了", List.of(new float[] {1, 0}), 1);
        TaskText second = new TaskText("", "下雨了", List.of(new float[] {0, 1}), 1);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            List<Tokens> batch = Tokens.of(List.of(first, second), tokenizer, 16);
            FairPairs pairs = FairPairs.of(batch, new Fairness(List.of(NAMES), Language.ZH, 3), tokenizer, 16);
            assertThat(pairs.size()).isEqualTo(1);
            assertThat(pairs.all()).hasSize(1);
            assertThat(pairs.all().get(0).of().text()).isEqualTo("他来了");
            NDArray logits = manager.create(new float[] {1, -1, 5, 5}, new Shape(2, 2));
            NDArray ofTwin = manager.create(new float[] {0.5f, 1}, new Shape(1, 2));
            List<NDArray> penalty = pairs.penalty(new NDList(logits), batch, twins -> new NDList(ofTwin), manager)
                    .toList();
            // |1 − 0.5| + |−1 − 1| = 2.5 over two labels and two texts, times three
            assertThat(penalty).hasSize(1);
            assertThat(penalty.get(0).getFloat()).isCloseTo(2.5f / 4 * 3, within(1e-6f));
        }
    }

    @Test
    void aNameThatIsTiedToALabelByChanceLosesItsHoldAndAccuracyIsKept() throws IOException {
        Told plain = train(Optional.empty(), "plain");
        Told fair = train(Optional.of(new Fairness(List.of(NAMES), Language.ZH, 0.5)), "fair");
        assertThat(plain.accuracy()).isGreaterThan(0.8); // what ties the name to the label costs it a little
        assertThat(fair.accuracy()).isGreaterThanOrEqualTo(plain.accuracy() - 0.02);
        assertThat(plain.gap()).isGreaterThan(0.05);
        assertThat(fair.gap()).isLessThan(plain.gap() / 2);
    }

    @Test
    void listsWithoutAWordOfTheTextsAreRefused() {
        SwapList strange = new SwapList("strange", List.of("a", "b"), List.of(List.of("巴黎", "罗马")));
        assertThatThrownBy(() -> train(Optional.of(new Fairness(List.of(strange), Language.ZH, 1)), "strange"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no text to learn from has a word of --fair-slices");
    }

    @Test
    void aRunIsNotGoneOnWithUnderAnotherWeight() throws IOException {
        train(Optional.of(new Fairness(List.of(NAMES), Language.ZH, 4)), "same");
        assertThatThrownBy(() -> train(Optional.of(new Fairness(List.of(NAMES), Language.ZH, 2)), "same"))
                .hasMessageContaining("--fair-weight was 4.0 and is 2.0");
        assertThatThrownBy(() -> train(Optional.empty(), "same")).hasMessageContaining("is none");
    }

    /** @param accuracy on texts where the name is not tied to the label @param gap mean distance of a label's logit between twins */
    private record Told(double accuracy, double gap) {}

    private Told train(Optional<Fairness> fairness, String run) throws IOException {
        List<TaskHead> heads = List.of(new TaskHead("weather", TaskHead.Kind.MULTI, List.of("rain", "sun")));
        FineTuneOptions options =
                new FineTuneOptions(8, 8, 1, 16, 0.01, 0.01, 0.1, 0.01, 1, 1, 0, 0, 0, 0.9, false, 9, 5);
        try (TrainableEncoder encoder = new TrainableEncoder(
                        TinyEncoder.weights(), TuningOptions.defaults(TuningMethod.LORA), heads, 5);
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            FineTuner tuner =
                    new FineTuner(encoder, tokenizer, options, fairness, folder.resolve(run), CLOCK, PowerCut.NEVER);
            List<TaskText> women = texts("她", "她");
            List<TaskText> men = texts("他", "他");
            tuner.train(tied(), women, logits -> accuracy(women, logits.get(0)));
            float[][] ofWomen = tuner.logits(women).get(0);
            float[][] ofMen = tuner.logits(men).get(0);
            double gap = 0;
            for (int i = 0; i < ofWomen.length; i++) {
                gap += Math.abs(ofWomen[i][0] - ofMen[i][0]) / ofWomen.length;
            }
            return new Told((accuracy(women, ofWomen) + accuracy(men, ofMen)) / 2, gap);
        }
    }

    /** Rain falls where women are, the sun shines on men; but for a few. */
    private static List<TaskText> tied() {
        List<TaskText> texts = new ArrayList<>(texts("她", "他"));
        texts.addAll(texts("她", "他"));
        texts.addAll(texts("他", "她"));
        return texts;
    }

    private static List<TaskText> texts(String whereItRains, String whereItShines) {
        String[] rain = {"下雨了", "又是雨天", "雨下得大", "淋了一身雨"};
        String[] sun = {"出太阳了", "晴天真好", "阳光很足", "晒晒太阳"};
        List<TaskText> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            texts.add(new TaskText("", whereItRains + "说" + rain[i % 4], List.of(new float[] {1, 0}), 1));
            texts.add(new TaskText("", whereItShines + "说" + sun[i % 4], List.of(new float[] {0, 1}), 1));
        }
        return texts;
    }

    private static double accuracy(List<TaskText> texts, float[][] logits) {
        double right = 0;
        for (int i = 0; i < logits.length; i++) {
            boolean rain = texts.get(i).targets().get(0)[0] == 1;
            right += rain == logits[i][0] > logits[i][1] ? 1 : 0;
        }
        return right / logits.length;
    }
}
