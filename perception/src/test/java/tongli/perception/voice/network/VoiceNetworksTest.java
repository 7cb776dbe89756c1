package tongli.perception.voice.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.encoder.Tensor;
import tongli.perception.voice.VoiceFileReader;
import tongli.perception.voice.VoiceModels;
import tongli.perception.voice.egemaps.VoiceFeatures;
import tongli.perception.voice.emotion.VoiceModel;
import tongli.perception.voice.emotion.VoiceModelText;
import tongli.perception.voice.emotion.VoiceSteps;
import tongli.perception.voice.graph.Committee;
import tongli.perception.voice.graph.InputScale;
import tongli.perception.voice.graph.PerceptronPart;
import tongli.perception.voice.graph.VoiceGraph;

class VoiceNetworksTest {
    private static final int FEATURES = VoiceFeatures.NAMES.size();

    @TempDir
    private Path folder = Path.of("");

    /** Log-odds of 0, 1, 2 … for the labels, whatever is heard. */
    private static byte[] network(int labels) {
        float[] ones = new float[FEATURES];
        Arrays.fill(ones, 1);
        float[] bias = new float[labels];
        for (int label = 0; label < labels; label++) {
            bias[label] = label;
        }
        PerceptronPart part = new PerceptronPart(
                new InputScale(new float[FEATURES], ones, false),
                Optional.empty(),
                new PerceptronPart.Dense(
                        new Tensor(new float[FEATURES * labels], FEATURES, labels), new Tensor(bias, labels)));
        return new VoiceGraph(List.of(new Committee(List.of(part), 2)), 1, FEATURES).toBytes();
    }

    /** The model that ships, with networks besides. */
    private VoiceModel model(byte[] graph) throws IOException {
        VoiceModel shipped = VoiceModels.bundled();
        VoiceModel model = new VoiceModel(
                shipped.version(),
                shipped.labels(),
                shipped.languages(),
                shipped.neutral(),
                shipped.stranger(),
                shipped.enrolled(),
                shipped.uncertainBelow(),
                VoiceNetworks.digests(graph, graph));
        Files.writeString(folder.resolve(VoiceModels.FILE), VoiceModelText.write(model));
        Files.write(folder.resolve(VoiceNetworks.STRANGER), graph);
        Files.write(folder.resolve(VoiceNetworks.ENROLLED), graph);
        return model;
    }

    @Test
    void aNetworkAnswersAtItsTemperature() throws IOException {
        try (VoiceNetworks networks = VoiceNetworks.read(folder, model(network(4)))) {
            double[] logs =
                    networks.logProbabilities(List.of(new double[FEATURES]), new float[3][VoiceSteps.WIDTH], false);
            // log-odds of 0, ½, 1 and 1½
            double all = 1 + Math.exp(0.5) + Math.exp(1) + Math.exp(1.5);
            assertThat(logs)
                    .containsExactly(
                            new double[] {-Math.log(all), 0.5 - Math.log(all), 1 - Math.log(all), 1.5 - Math.log(all)},
                            within(1e-5));
        }
    }

    @Test
    void aFolderIsReadWithItsNetworks() throws IOException {
        model(network(4));
        try (VoiceFileReader reader = VoiceFileReader.open(folder)) {
            assertThat(reader.reader().utterances()).isInstanceOf(VoiceNetworks.class);
        }
        try (VoiceFileReader reader = VoiceFileReader.open(folder.resolve(VoiceModels.FILE))) {
            assertThat(reader.reader().utterances()).isInstanceOf(VoiceModel.class);
        }
    }

    @Test
    void theNetworkOfAnotherTrainingIsRefused() throws IOException {
        VoiceModel model = model(network(4));
        Files.write(folder.resolve(VoiceNetworks.ENROLLED), network(5));
        assertThatThrownBy(() -> VoiceNetworks.read(folder, model))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("trained with");
        Files.delete(folder.resolve(VoiceNetworks.ENROLLED));
        assertThatThrownBy(() -> VoiceNetworks.read(folder, model)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsNoNetworkOrHasOtherLabelsIsRefused() throws IOException {
        VoiceModel garbage = model("no network".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> VoiceNetworks.read(folder, garbage))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ONNX Runtime");
        VoiceModel other = model(network(3));
        assertThatThrownBy(() -> VoiceNetworks.read(folder, other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("labels");
    }

    @Test
    void aModelWithoutNetworksNeedsNone() {
        assertThat(VoiceNetworks.belongTo(VoiceModels.bundled())).isFalse();
        assertThat(VoiceNetworks.digests(new byte[0], new byte[0])).hasSize(2).isInstanceOf(Map.class);
    }
}
