package tongli.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.metric.RiskCoverage;

class CoveragePictureTest {
    @TempDir
    private Path folder;

    /** Or says that there are no fonts, where there are none. */
    @Test
    void twoCurvesAreDrawnInTheirOwnColours() throws IOException {
        Path png = folder.resolve("new/coverage.png");
        var rising = RiskCoverage.of(new double[] {0.9, 0.7, 0.5}, new boolean[] {true, true, false});
        var flat = RiskCoverage.of(new double[] {0.9, 0.7, 0.5}, new boolean[] {false, false, false});
        try {
            CoveragePicture.write(Map.of("basic", rising, "polarity", flat), png);
        } catch (IOException noFonts) {
            assertThat(noFonts).hasMessageContaining("fonts");
            return;
        }
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(Pixels.has(picture, 0x0072b2)).isTrue();
        assertThat(Pixels.has(picture, 0xd55e00)).isTrue();
    }
}
