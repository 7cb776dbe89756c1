package tongli.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.finetune.LearningCurves;

class CurvePictureTest {
    @TempDir
    private Path folder;

    /** Or says that there are no fonts, where there are none. */
    @Test
    void eachRunHasAColourOfItsOwn() throws IOException {
        Path png = folder.resolve("new/curves.png");
        LearningCurves falling = new LearningCurves(Map.of(
                LearningCurves.LOSS, new TreeMap<>(Map.of(1L, 0.9, 2L, 0.5, 3L, 0.2)),
                LearningCurves.SCORE, new TreeMap<>(Map.of(2L, 0.4, 3L, 0.6))));
        LearningCurves flat = new LearningCurves(Map.of(LearningCurves.LOSS, new TreeMap<>(Map.of(1L, 0.8, 3L, 0.8))));
        try {
            CurvePicture.write(Map.of("a", falling, "b", flat), png);
        } catch (IOException noFonts) {
            assertThat(noFonts).hasMessageContaining("fonts");
            return;
        }
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(Pixels.has(picture, 0x0072b2)).isTrue();
        assertThat(Pixels.has(picture, 0xd55e00)).isTrue();
        assertThat(Pixels.has(picture, 0x009e73)).isFalse();
    }

    @Test
    void theLossIsSmoothedWithoutPullTowardsNought() {
        double[] smooth = CurvePicture.smooth(new TreeMap<>(Map.of(1L, 2.0, 2L, 2.0, 3L, 1.0)));
        assertThat(smooth[0]).isCloseTo(2.0, within(1e-12));
        assertThat(smooth[1]).isCloseTo(2.0, within(1e-12));
        assertThat(smooth[2]).isCloseTo(1.64943, within(1e-5));
    }
}
