package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeMultimodalCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        String[] call = new String[arguments.length + 2];
        call[0] = "analyze";
        call[1] = "multimodal";
        System.arraycopy(arguments, 0, call, 2, arguments.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(call);
    }

    @Test
    void oneModalityAloneIsSentElsewhere() {
        assertThat(run("--text", "I am so glad you came.")).isEqualTo(2);
        assertThat(err.toString()).contains("give at least two of --text, --voice and --face");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aPictureWithoutAFaceDoesNotCount() throws IOException {
        Path wall = folder.resolve("wall.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", wall.toFile());
        assertThat(run("--text", "I am so glad you came.", "--face", wall.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"modality\":\"text\"").doesNotContain("\"modality\":\"face\"");
    }

    @Test
    void whereWordsAndFaceDisagreeItOffersPracticeInTheTableToo() {
        String smile = "../perception/src/test/resources/tongli/perception/face/network/astronaut.png";
        String[] moment = {"--text", "我难过得一整夜都在哭，心都碎了。", "--face", smile, "--format"};
        String[] table = Arrays.copyOf(moment, 6);
        table[5] = "table";
        assertThat(run(table)).isZero();
        assertThat(out.toString()).contains("话不轻，脸上却看不出来。", "猜错了也伤不着谁", "./tongli drill perceive --mixed --lang zh");
    }
}
