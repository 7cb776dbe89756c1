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
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        for (int speaker = 0; speaker < 3; speaker++) {
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
        assertThat(out.toString()).contains("\"model\":\"mlp\"").contains("\"recordings\":12");
        assertThat(run("learn", "evaluate-voice", "--format", "json", "--data", folder, "--trained", model))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "\"model\":\"trained\",\"altered\":false,\"embedding\":false,\"enrolled_by\":\"0\",\"recordings\":12");
        assertThat(run("analyze", "voice", "--format", "json", "--model", model, folder.resolve("0-1.wav")))
                .isZero();
        assertThat(out.toString()).contains("\"nameable\":[\"anger\",\"neutral\"]");
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
