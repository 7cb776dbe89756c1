package tongli.learning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.PretrainedEncoder;

/** The encoder below a trained model, for another training to begin from. */
class EncoderOfModelTest {
    private static final String DENSE = "encoder.layer.3.output.dense";
    private static final EncoderWeights CAME = EncoderWeights.of(PretrainedEncoder.of(Language.ZH));

    @TempDir
    private Path folder;

    @Test
    void lowRankProductsAreMergedAndTheHeadIsLeftBehind() throws IOException {
        write(lowRank(), OptionalInt.empty());
        AdaptedEncoder.OnDisk read = AdaptedEncoder.read(folder, Language.ZH);
        Tensor came = CAME.get(DENSE + ".weight");
        assertThat(read.encoder().weights()).containsOnlyKeys(DENSE + ".weight");
        float[] now = read.encoder().weights().get(DENSE + ".weight").values();
        assertThat(now[0]).isEqualTo(came.values()[0] + 0.5f * 2);
        assertThat(now[now.length - 1]).isEqualTo(came.values()[now.length - 1]);
        assertThat(AdaptedEncoder.read(folder.resolve(TaskModelFile.NAME), Language.ZH)
                        .sha256())
                .isEqualTo(read.sha256());
    }

    @Test
    void aModelThatLeftTheEncoderAsItCameIsRefused() throws IOException {
        write(Map.of(), OptionalInt.empty());
        refused(Language.ZH, "left the encoder as it came; give a model of --method lora, adalora or full");
    }

    @Test
    void aModelOverSomeLayersIsRefused() throws IOException {
        Map<String, Tensor> low = new LinkedHashMap<>();
        lowRank().forEach((name, tensor) -> low.put(name.replace("layer.3", "layer.1"), tensor));
        write(low, OptionalInt.of(2));
        refused(Language.ZH, "stands on a part of the encoder only");
    }

    @Test
    void aModelWithPrefixesIsRefused() throws IOException {
        long[] shape = {1, CAME.heads(), 4, CAME.width() / CAME.heads()};
        Tensor prefix = new Tensor(new float[Tensor.sizeOf(shape)], shape);
        write(
                Map.of(
                        "encoder.layer.0.attention.prefix.key", prefix,
                        "encoder.layer.0.attention.prefix.value", prefix),
                OptionalInt.empty());
        refused(Language.ZH, "has layers of its own within the encoder");
    }

    @Test
    void aModelOfTheOtherLanguageIsRefused() throws IOException {
        write(lowRank(), OptionalInt.empty());
        refused(Language.EN, "a model that reads zh; give one for en");
    }

    @Test
    void aFolderWithoutEitherIsRefused() {
        refused(Language.ZH, "neither encoder.safetensors nor model.safetensors is there");
    }

    private void refused(Language language, String message) {
        assertThatIOException()
                .isThrownBy(() -> AdaptedEncoder.read(folder, language))
                .withMessageContaining(message);
    }

    /** Of rank one: 1 where the first number goes in and comes out, 0 elsewhere. */
    private static Map<String, Tensor> lowRank() {
        long[] shape = CAME.get(DENSE + ".weight").shape();
        float[] down = new float[(int) shape[0]];
        down[0] = 0.5f;
        float[] up = new float[(int) shape[1]];
        up[0] = 2;
        return Map.of(
                DENSE + EncoderWeights.DOWN, new Tensor(down, shape[0], 1),
                DENSE + EncoderWeights.UP, new Tensor(up, 1, shape[1]));
    }

    private void write(Map<String, Tensor> encoder, OptionalInt layers) throws IOException {
        TaskHead head = new TaskHead("mood", TaskHead.Kind.SINGLE, List.of("rain", "sun"));
        Map<String, Tensor> learnt = new LinkedHashMap<>(encoder);
        float[] weight = new float[4 * CAME.width()];
        Arrays.fill(weight, 0.1f);
        learnt.put("head.mood.weight", new Tensor(weight, 2L * CAME.width(), 2));
        learnt.put("head.mood.bias", new Tensor(new float[2], 2));
        new TaskModelFile(
                        PretrainedEncoder.of(Language.ZH).name(),
                        Language.ZH,
                        learnt,
                        List.of(TaskModelFile.Head.uncalibrated(head)),
                        Map.of(),
                        layers)
                .write(folder.resolve(TaskModelFile.NAME));
    }
}
