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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.encoder.GraphBuilder;
import tongli.perception.encoder.Tensor;
import tongli.perception.voice.emotion.EmbeddedSpeech;
import tongli.perception.voice.emotion.SpeechEmbedder;

/** With networks of the same inputs and outputs as Google's, which answer means. */
class FrozenSpeechTest {
    private static final int FRAME_SAMPLES = 512;
    private static final int BANDS = 32;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.write(folder.resolve(FrozenSpeech.BANDS), bands());
        Files.write(folder.resolve(FrozenSpeech.EMBEDDING), embedding());
    }

    /** Of every 160 samples the mean of 512, once a band. */
    private static byte[] bands() {
        float[] mean = new float[BANDS * FRAME_SAMPLES];
        Arrays.fill(mean, 1f / FRAME_SAMPLES);
        GraphBuilder graph = new GraphBuilder();
        String sound = graph.input("sound", "1", "samples");
        String one = graph.node("Unsqueeze", List.of(sound, graph.integers(1)));
        String weights = graph.floats("weights", new Tensor(mean, BANDS, 1, FRAME_SAMPLES));
        String means = graph.node("Conv", List.of(one, weights), GraphBuilder.axes("strides", 160));
        graph.output(
                "bands", graph.node("Transpose", List.of(means), GraphBuilder.axes("perm", 0, 2, 1)), "1", "f", "32");
        return graph.toBytes();
    }

    /** The mean of all levels, 96 times. */
    private static byte[] embedding() {
        return embedding(SpeechEmbedder.WIDTH);
    }

    private static byte[] embedding(int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        GraphBuilder graph = new GraphBuilder();
        String levels = graph.input("levels", "1", "76", "32", "1");
        String mean = graph.node("ReduceMean", List.of(levels), GraphBuilder.axes("axes", 1, 2, 3));
        String many = graph.floats("ones", new Tensor(ones, 1, 1, 1, width));
        graph.output("embedding", graph.node("Mul", List.of(mean, many)), "1", "1", "1", Integer.toString(width));
        return graph.toBytes();
    }

    @Test
    void hearsWindowsEightHundredthsOfASecondApartAlsoWhereTheSoundIsCut() throws IOException {
        float slope = 1e-6f;
        float[] rising = new float[16_000 * 13]; // two cuts: 64 windows last 5.8 s
        for (int i = 0; i < rising.length; i++) {
            rising[i] = slope * i;
        }
        try (FrozenSpeech speech = FrozenSpeech.read(folder)) {
            List<float[]> windows = speech.of(rising).windows();
            assertThat(windows).hasSize((rising.length - 76 * 160 - 352) / (8 * 160) + 1);
            for (int i = 0; i < windows.size(); i++) {
                // the middle of 76 frames that begin 160 samples apart, each in the middle of its 512 samples; of 16
                // bits
                double mean = slope * (160 * (8 * i + 37.5) + 255.5) * 32_768;
                assertThat(windows.get(i)[SpeechEmbedder.WIDTH - 1]).isCloseTo((float) (mean / 10 + 2), within(1e-2f));
            }
        }
    }

    @Test
    void hearsSilenceBehindWhatIsShorterThanAWindow() throws IOException {
        try (FrozenSpeech speech = FrozenSpeech.read(folder)) {
            EmbeddedSpeech nothing = speech.of(new float[0]);
            assertThat(nothing.windows()).hasSize(1);
            assertThat(nothing.windows().get(0)[0]).isEqualTo(2);
        }
    }

    @Test
    void goesWithAModelThatSaysSo() throws IOException {
        try (FrozenSpeech speech = FrozenSpeech.read(folder)) {
            Path beside = Files.createDirectory(folder.resolve("model"));
            speech.write(beside);
            FrozenSpeech.read(beside, speech.digests()).close();
            Files.write(beside.resolve(FrozenSpeech.BANDS), embedding());
            assertThatThrownBy(() -> FrozenSpeech.read(beside, speech.digests()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("learnt with");
        }
    }

    @Test
    void refusesFilesOfAnotherKind() throws IOException {
        Files.write(folder.resolve(FrozenSpeech.BANDS), "no network".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FrozenSpeech.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no speech embedding");
        Files.write(folder.resolve(FrozenSpeech.BANDS), embedding()); // a network, but of other inputs
        assertThatThrownBy(() -> FrozenSpeech.read(folder)).isInstanceOf(IOException.class);
        write();
        Files.write(folder.resolve(FrozenSpeech.EMBEDDING), embedding(SpeechEmbedder.WIDTH - 1));
        assertThatThrownBy(() -> FrozenSpeech.read(folder)).isInstanceOf(IOException.class);
        Files.delete(folder.resolve(FrozenSpeech.EMBEDDING));
        assertThatThrownBy(() -> FrozenSpeech.read(folder)).isInstanceOf(NoSuchFileException.class);
    }
}
