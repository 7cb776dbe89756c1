package tongli.perception.encoder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class LearntWeightsTest {
    private static final int WIDTH = 4;
    private static final TaskHead TAGS = new TaskHead("tag", TaskHead.Kind.TAGS, List.of("O", "B-cue", "I-cue"));
    private static final TaskHead SINGLE = new TaskHead("mood", TaskHead.Kind.SINGLE, List.of("cross", "glad"));

    private final Map<String, Tensor> learnt = new LinkedHashMap<>();

    private static Tensor zeros(long... shape) {
        return new Tensor(new float[Tensor.sizeOf(shape)], shape);
    }

    private static EncoderWeights encoder() {
        Map<String, Tensor> weights = new HashMap<>();
        weights.put("embeddings.LayerNorm.bias", zeros(WIDTH));
        weights.put("encoder.layer.0.output.dense.weight", zeros(8, WIDTH));
        return new EncoderWeights(weights, 2);
    }

    private void check(TaskHead... heads) {
        List<TaskModelFile.Head> all =
                List.of(heads).stream().map(TaskModelFile.Head::uncalibrated).toList();
        LearntWeights.check(new TaskModelFile("tiny", Language.ZH, learnt, all, Map.of()), encoder());
    }

    private void refused(String why, TaskHead... heads) {
        assertThatThrownBy(() -> check(heads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private void head(TaskHead head, long read) {
        learnt.put("head." + head.name() + ".weight", zeros(read, head.labels().size()));
        learnt.put("head." + head.name() + ".bias", zeros(head.labels().size()));
    }

    @Test
    void whatFitsIsLetThrough() {
        head(TAGS, WIDTH);
        head(SINGLE, 2 * WIDTH);
        learnt.put("encoder.layer.0.output.dense.lora.down", zeros(8, 2));
        learnt.put("encoder.layer.0.output.dense.lora.up", zeros(2, WIDTH));
        assertThatCode(() -> check(TAGS, SINGLE)).doesNotThrowAnyException();
    }

    @Test
    void aHeadReadsWhatItsKindReads() {
        head(SINGLE, WIDTH);
        refused("head.mood.weight has the shape [4, 2], and not [8, 2]", SINGLE);
        head(TAGS, 2 * WIDTH);
        refused("head.tag.weight", TAGS);
    }

    @Test
    void aHeadOfStepsIsWhole() {
        TaskHead steps = new TaskHead("intents", TaskHead.Kind.STEPS, List.of("(end)", "vent"));
        refused("head.intents.start.bias is missing", steps);
        StepWeights.shapes(steps, WIDTH, 3).forEach((name, shape) -> learnt.put(name, zeros(shape)));
        assertThatCode(() -> check(steps)).doesNotThrowAnyException();
        refused("has weights of steps and tells none", new TaskHead("intents", TaskHead.Kind.TAGS, steps.labels()));
        learnt.put("head.intents.state.weight", zeros(3, 8));
        refused("head.intents.state.weight has the shape [3, 8], and not [3, 9]", steps);
        learnt.remove("head.intents.score.weight");
        learnt.put("head.intents.state.weight", zeros(3, 9));
        refused("head.intents.score.weight is missing", steps);
    }

    @Test
    void aHeadThatIsMissingIsNamed() {
        refused("head.mood.weight is missing", SINGLE);
        refused("no head");
        head(SINGLE, 2 * WIDTH);
        refused("twice", SINGLE, SINGLE);
    }

    @Test
    void weightsThatAreNoNumbersAreRefused() {
        head(SINGLE, 2 * WIDTH);
        learnt.put("head.mood.bias", new Tensor(new float[] {0, Float.NaN}, 2));
        refused("head.mood.bias is not finite", SINGLE);
    }

    @Test
    void weightsOfTheEncoderKeepTheirShape() {
        head(SINGLE, 2 * WIDTH);
        learnt.put("encoder.layer.0.output.dense.weight", zeros(WIDTH, 8));
        refused("encoder.layer.0.output.dense.weight has the shape", SINGLE);
    }

    @Test
    void aTemperatureIsOneThatCalibrationCouldGive() {
        head(SINGLE, 2 * WIDTH);
        for (double temperature : new double[] {1e-300, Double.POSITIVE_INFINITY}) {
            TaskModelFile.Head head = TaskModelFile.Head.uncalibrated(SINGLE).withTemperature(temperature);
            TaskModelFile file = new TaskModelFile("tiny", Language.ZH, learnt, List.of(head), Map.of());
            assertThatThrownBy(() -> LearntWeights.check(file, encoder()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("temperature of the head mood");
        }
    }

    @Test
    void theEncoderGetsNoLayerMore() {
        head(SINGLE, 2 * WIDTH);
        learnt.put("encoder.layer.1.output.dense.weight", zeros(8, WIDTH));
        refused("no weight encoder.layer.1.output.dense.weight", SINGLE);
    }

    @Test
    void aPrefixHasKeysAndAsManyValues() {
        head(SINGLE, 2 * WIDTH);
        learnt.put("encoder.layer.0.attention.prefix.key", zeros(1, 2, 3, 2));
        refused("prefix.value is missing", SINGLE);
        learnt.put("encoder.layer.0.attention.prefix.value", zeros(1, 2, 4, 2));
        refused("prefix.value has the shape [1, 2, 4, 2]", SINGLE);
    }

    @Test
    void anAdapterIsWhole() {
        head(SINGLE, 2 * WIDTH);
        learnt.put("encoder.layer.0.output.adapter.up.weight", zeros(2, WIDTH));
        refused("adapter.down.weight is missing", SINGLE);
        learnt.put("encoder.layer.0.output.adapter.down.weight", zeros(WIDTH, 3));
        refused("adapter.down.bias is missing", SINGLE);
    }

    @Test
    void aLowRankProductFitsItsWeight() {
        head(SINGLE, 2 * WIDTH);
        learnt.put("encoder.layer.0.output.dense.lora.down", zeros(8, 2));
        learnt.put("encoder.layer.0.output.dense.lora.up", zeros(3, WIDTH));
        refused("lora.up has the shape", SINGLE);
        learnt.remove("encoder.layer.0.output.dense.lora.up");
        refused("lora.up is missing", SINGLE);
    }
}
