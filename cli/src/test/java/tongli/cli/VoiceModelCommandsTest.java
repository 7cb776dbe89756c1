package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.encoder.GraphBuilder;
import tongli.perception.encoder.Tensor;

/** Buzzes for voices: who is angry buzzes higher. */
class VoiceModelCommandsTest {
    private static final int RATE = 16_000;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(Object... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    }

    @BeforeEach
    void recordings() throws IOException {
        StringBuilder list = new StringBuilder("file\temotion\tspeaker\n");
        for (int speaker = 0; speaker < 4; speaker++) {
            for (int i = 0; i < 4; i++) {
                String name = "%d-%d.wav".formatted(speaker, i);
                boolean angry = i % 2 == 1;
                buzz(folder.resolve(name), (angry ? 220 : 120) + 5 * speaker + i);
                list.append(name)
                        .append(angry ? "\tanger\ts" : "\tneutral\ts")
                        .append(speaker)
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("labels.tsv"), list.toString());
    }

    private static void buzz(Path file, double hertz) throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(2 * RATE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < RATE; i++) {
            double sum = 0;
            for (int k = 1; k <= 20; k++) {
                sum += Math.sin(2 * Math.PI * k * hertz * i / RATE) / k;
            }
            samples.putShort((short) (3_000 * sum));
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples.array()), format, RATE),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    @Test
    void aNetworkIsTrainedJudgedAndReadWith() {
        Path model = folder.resolve("model");
        assertThat(run("learn", "train", "--task", "voice", "--model", "mlp", "--data", folder, "--out", model))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("\"model\":\"mlp\"").contains("\"recordings\":16");
        assertThat(run("learn", "evaluate-voice", "--format", "json", "--data", folder, "--trained", model))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "\"model\":\"trained\",\"altered\":false,\"embedding\":false,\"enrolled_by\":\"0\",\"recordings\":16");
        assertThat(run("analyze", "voice", "--format", "json", "--model", model, folder.resolve("0-1.wav")))
                .isZero();
        assertThat(out.toString()).contains("\"nameable\":[\"anger\",\"neutral\"]");
    }

    @Test
    void aFrozenEmbeddingIsLearntWithPutBesideTheModelAndHeldToItsDigest() throws IOException {
        Path networks = Files.createDirectory(folder.resolve("embedding"));
        Files.write(networks.resolve("melspectrogram.onnx"), bands());
        Files.write(networks.resolve("embedding_model.onnx"), embedding());
        Path model = folder.resolve("model");
        assertThat(run("learn", "train", "--task", "voice", "--data", folder, "--embedding", networks, "--out", model))
                .as(err.toString())
                .isZero();
        assertThat(run("analyze", "voice", "--format", "json", "--model", model, folder.resolve("0-1.wav")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("\"nameable\":[\"anger\",\"neutral\"]");
        assertThat(run(
                        "learn",
                        "evaluate-voice",
                        "--format",
                        "json",
                        "--data",
                        folder,
                        "--model",
                        "discriminant",
                        "--embedding",
                        networks))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("\"embedding\":true");

        Files.write(model.resolve("embedding_model.onnx"), bands());
        assertThat(run("analyze", "voice", "--model", model, folder.resolve("0-1.wav")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is not the speech embedding that the model was learnt with");
    }

    /** As Google's network hears: of every 160 samples the mean of 512, 32 times. */
    private static byte[] bands() {
        float[] mean = new float[32 * 512];
        Arrays.fill(mean, 1f / 512);
        GraphBuilder graph = new GraphBuilder();
        String sound = graph.input("sound", "1", "samples");
        String one = graph.node("Unsqueeze", List.of(sound, graph.integers(1)));
        String weights = graph.floats("weights", new Tensor(mean, 32, 1, 512));
        String means = graph.node("Conv", List.of(one, weights), GraphBuilder.axes("strides", 160));
        graph.output(
                "bands", graph.node("Transpose", List.of(means), GraphBuilder.axes("perm", 0, 2, 1)), "1", "f", "32");
        return graph.toBytes();
    }

    /** The mean of all bands, 96 times. */
    private static byte[] embedding() {
        float[] ones = new float[96];
        Arrays.fill(ones, 1);
        GraphBuilder graph = new GraphBuilder();
        String bands = graph.input("bands", "1", "76", "32", "1");
        String mean = graph.node("ReduceMean", List.of(bands), GraphBuilder.axes("axes", 1, 2, 3));
        String many = graph.floats("ones", new Tensor(ones, 1, 1, 1, 96));
        graph.output("embedding", graph.node("Mul", List.of(mean, many)), "1", "1", "1", "96");
        return graph.toBytes();
    }

    @Test
    void aModelOfTextsAndAnEnrolmentThatIsNoneAreWrongCalls() {
        assertThat(run("learn", "train", "--task", "voice", "--model", "forest", "--data", folder, "--out", folder))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--model forest reads no voices; choose logistic, svm, mlp or bilstm");
        assertThat(run("learn", "evaluate-voice", "--data", folder, "--enrol", "many"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"many\" is neither");
    }
}
