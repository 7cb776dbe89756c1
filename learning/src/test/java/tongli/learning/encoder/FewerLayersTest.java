package tongli.learning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/** Over some of an encoder's layers, what is trained and what is served must compute the same. */
class FewerLayersTest {
    private static final List<TaskHead> HEADS =
            List.of(new TaskHead("mood", TaskHead.Kind.MULTI, List.of("up", "down", "level")));
    private static final OptionalInt TWO = OptionalInt.of(2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TuningMethod.class)
    void aModelOverTwoLayersIsServedAsItWasTrained(TuningMethod method) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.ZH);
        String text = "我今天很难过";
        Path file = folder.resolve("model.safetensors");
        try (TrainableEncoder trained = new TrainableEncoder(
                        EncoderWeights.of(encoder),
                        TuningOptions.defaults(method).over(TWO),
                        HEADS,
                        7);
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            trained.restore(Trained.moved(trained.learnt()));
            Trained.file(trained, Language.ZH, TWO).write(file);
            long[] ids = tokenizer.first(text, 64);
            assertThat(served(file, text)).containsExactly(Trained.logits(trained, ids), within(1e-4f));
            assertThat(trained.depth("encoder.layer.1.output.dense.weight")).isZero();
        }
    }

    @Test
    void aFileThatNamesNoLayersStandsOnAll() throws IOException {
        Path all = folder.resolve("all.safetensors");
        Path named = folder.resolve("named.safetensors");
        Path two = folder.resolve("two.safetensors");
        try (TrainableEncoder trained = new TrainableEncoder(
                EncoderWeights.of(PretrainedEncoder.of(Language.ZH)),
                TuningOptions.defaults(TuningMethod.HEAD),
                HEADS,
                7)) {
            Trained.file(trained, Language.ZH, OptionalInt.empty()).write(all);
            Trained.file(trained, Language.ZH, OptionalInt.of(4)).write(named);
            Trained.file(trained, Language.ZH, TWO).write(two);
        }
        assertThat(Files.readString(all, StandardCharsets.ISO_8859_1)).doesNotContain("layers");
        assertThat(TaskModelFile.read(all).layers()).isEmpty();
        assertThat(TaskModelFile.read(two).withHeads(List.of()).layers()).hasValue(2);
        assertThat(served(named, "谢谢")).containsExactly(served(all, "谢谢"));
        assertThat(served(two, "谢谢")).isNotEqualTo(served(all, "谢谢"));
    }

    @Test
    void aFileOverMoreLayersThanThereAreIsRefused() throws IOException {
        Path file = folder.resolve("model.safetensors");
        try (TrainableEncoder trained =
                new TrainableEncoder(TinyEncoder.weights(), TuningOptions.defaults(TuningMethod.HEAD), HEADS, 7)) {
            Trained.file(trained, Language.ZH, OptionalInt.of(5)).write(file);
        }
        assertThatThrownBy(() -> served(file, "谢谢"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has 4 layers, of which 5 cannot be kept");
    }

    @Test
    void whatIsFrozenCountsAmongTheLayersThatAreKept() {
        TuningOptions two = TuningOptions.defaults(TuningMethod.FULL).over(TWO);
        EncoderWeights three = TinyEncoder.weights(3);
        try (TrainableEncoder encoder = new TrainableEncoder(three, two.freezing(Freeze.lower(2)), HEADS, 5)) {
            assertThat(encoder.hasFixedVectors()).isTrue();
            assertThat(encoder.layers()).isEqualTo(2);
        }
        assertThatThrownBy(() -> new TrainableEncoder(three, two.freezing(Freeze.lower(3)), HEADS, 5))
                .hasMessageContaining("lower:3: the encoder has 2 layers");
        TuningOptions four = two.over(OptionalInt.of(4));
        assertThatThrownBy(() -> new TrainableEncoder(three, four, HEADS, 5))
                .hasMessage("--layers 4: the encoder has 3 layers; give 1 to 3");
    }

    private static float[] served(Path file, String text) throws IOException {
        try (TaskModel model =
                TaskModel.open("model", Files.readAllBytes(file), Precision.FP32, new GraphCache(Optional.empty()))) {
            return model.logits(List.of(text)).get(0)[0];
        }
    }
}
