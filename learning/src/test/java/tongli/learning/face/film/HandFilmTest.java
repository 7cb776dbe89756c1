package tongli.learning.face.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.landmark.MeanFace;
import tongli.perception.face.network.PixelGrid;

class HandFilmTest {
    private static final int SIDE = 200;
    private static final Portrait PORTRAIT = portrait();

    /** Skin all over; the points of the mean face in its middle. */
    private static Portrait portrait() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(200, 150, 120));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.dispose();
        double scale = 40 / new Landmarks(coordinates(0), coordinates(1)).eyeDistance();
        double[] x = coordinates(0);
        double[] y = coordinates(1);
        for (int point = 0; point < Landmarks.COUNT; point++) {
            x[point] = SIDE / 2.0 + scale * x[point];
            y[point] = SIDE / 2.0 + scale * y[point];
        }
        return Portrait.of(picture, new Landmarks(x, y), Color.BLUE);
    }

    private static double[] coordinates(int axis) {
        return IntStream.range(0, Landmarks.COUNT)
                .mapToDouble(point -> MeanFace.at(point, axis))
                .toArray();
    }

    private static HandFilm film(HandScene scene) {
        return new HandFilm(PORTRAIT, PORTRAIT, scene, 7);
    }

    @Test
    void theColourOfAHandIsTheCheeks() {
        assertThat(new Color(PORTRAIT.skin())).isEqualTo(new Color(200, 150, 120));
    }

    @ParameterizedTest
    @EnumSource(HandScene.class)
    void aFaceIsHiddenWhereAndWhenTheSceneSaysSo(HandScene scene) {
        assertThat(film(scene).isHidden(1.9)).as("before it comes").isFalse();
        assertThat(film(scene).isHidden(3.2)).as("while it stays").isEqualTo(scene.covers());
        assertThat(film(scene).isHidden(4.6)).as("when it has gone").isFalse();
    }

    @Test
    void theSameSeedGivesTheSamePicture() {
        PixelGrid one = film(HandScene.MOUTH).frame(2);
        PixelGrid other = film(HandScene.MOUTH).frame(2);
        assertThat(one.grey(190, 150)).isEqualTo(other.grey(190, 150));
        assertThat(one.width()).isEqualTo(SIDE + 2 * 90); // 0.45 on either side
        assertThat(one.height()).isEqualTo(SIDE + 140); // 0.7 below
    }
}
