package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.perception.encoder.KeptTokens;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;

class ModelAverageTest {
    private static final String DENSE = "encoder.layer.0.output.dense";

    @Test
    void theProductOfTheAverageIsTheAverageOfTheProducts() {
        TaskModelFile first = model(1, "calm");
        TaskModelFile second = model(5, "calm");
        TaskModelFile mean = ModelAverage.of(List.of(first, second));
        float[] expected = product(first);
        float[] other = product(second);
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (expected[i] + other[i]) / 2;
        }
        assertThat(product(mean)).containsExactly(expected, org.assertj.core.data.Offset.offset(1e-5f));
        assertThat(mean.learnt().get("head.mood.bias").values()).containsExactly(3f);
        assertThat(mean.heads().get(0).temperature()).isEqualTo(3);
        assertThat(mean.provenance()).containsEntry("1.seed", "1").containsEntry("2.seed", "5");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> ModelAverage.of(List.of(model(1, "calm"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two models");
        assertThatThrownBy(() -> ModelAverage.of(List.of(model(1, "calm"), model(2, "cross"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labels");
    }

    @Test
    void modelsOverOtherLayersAreNotMixed() {
        TaskModelFile two = over(model(1, "calm"), 2);
        assertThatThrownBy(() -> ModelAverage.of(List.of(two, model(2, "calm"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--layers");
        assertThat(ModelAverage.of(List.of(two, over(model(2, "calm"), 2))).layers())
                .hasValue(2);
    }

    @Test
    void modelsOfOtherVocabulariesAreNotMixedAndIdsStayWhole() {
        float[] ids = {100, 30521, 7}; // a third of 30521, thrice, is not 30521
        List<TaskModelFile> alike =
                List.of(keeping(model(1, "calm"), ids), keeping(model(2, "calm"), ids), keeping(model(3, "calm"), ids));
        assertThat(ModelAverage.of(alike).learnt().get(KeptTokens.NAME).values())
                .containsExactly(ids);
        assertThatThrownBy(() -> ModelAverage.of(List.of(alike.get(0), keeping(model(2, "calm"), 100, 8, 7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tokens");
    }

    private static TaskModelFile over(TaskModelFile model, int layers) {
        return new TaskModelFile(
                model.encoder(),
                model.language(),
                model.learnt(),
                model.heads(),
                model.provenance(),
                OptionalInt.of(layers));
    }

    private static TaskModelFile keeping(TaskModelFile model, float... ids) {
        Map<String, Tensor> learnt = new LinkedHashMap<>(model.learnt());
        learnt.put(KeptTokens.NAME, new Tensor(ids, ids.length));
        return new TaskModelFile(model.encoder(), model.language(), learnt, model.heads(), model.provenance());
    }

    /** Rank 2 beside a dense layer of 3 inputs and 2 outputs. */
    private static TaskModelFile model(int seed, String label) {
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        learnt.put(DENSE + ".lora.down", new Tensor(new float[] {seed, 2, 3, 4, 5, 6 * seed}, 3, 2));
        learnt.put(DENSE + ".lora.up", new Tensor(new float[] {1, seed, 3, 4}, 2, 2));
        learnt.put("head.mood.bias", new Tensor(new float[] {seed}, 1));
        TaskHead head = new TaskHead("mood", TaskHead.Kind.MULTI, List.of(label));
        return new TaskModelFile(
                "encoder",
                Language.EN,
                learnt,
                List.of(new TaskModelFile.Head(head, seed, List.of(0.5))),
                Map.of("seed", Integer.toString(seed)));
    }

    private static float[] product(TaskModelFile model) {
        Tensor down = model.learnt().get(DENSE + ".lora.down");
        Tensor up = model.learnt().get(DENSE + ".lora.up");
        int rank = (int) down.shape()[1];
        float[] product = new float[6];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 2; column++) {
                for (int i = 0; i < rank; i++) {
                    product[row * 2 + column] += down.values()[row * rank + i] * up.values()[i * 2 + column];
                }
            }
        }
        return product;
    }
}
