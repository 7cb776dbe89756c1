package tongli.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.metric.ConfusionMatrix;

class ConfusionPictureTest {
    @TempDir
    private Path folder;

    /** Or says that there are no fonts, where there are none. */
    @Test
    void theDarkCellIsWhereAllAnswersFell() throws IOException {
        Path png = folder.resolve("new/confusion.png");
        ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0, 0, 1}, new int[] {0, 0, 0}, 2);
        try {
            ConfusionPicture.write(matrix, List.of("joy", "anger"), png);
        } catch (IOException noFonts) {
            assertThat(noFonts).hasMessageContaining("fonts");
            return;
        }
        BufferedImage picture = ImageIO.read(png.toFile());
        // true joy above true anger, both answered as joy, in the left column
        assertThat(isDark(picture, 0.3, 0.3)).isTrue();
        assertThat(isDark(picture, 0.3, 0.7)).isTrue();
        assertThat(isDark(picture, 0.65, 0.3)).isFalse();
        assertThat(isDark(picture, 0.65, 0.7)).isFalse();
    }

    private static boolean isDark(BufferedImage picture, double across, double down) {
        int rgb = picture.getRGB((int) (across * picture.getWidth()) + 25, (int) (down * picture.getHeight()) + 25);
        return (rgb >> 16 & 0xff) < 128;
    }
}
