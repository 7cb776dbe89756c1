package tongli.learning.data.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
    private static final BufferedImage FACE = Faces.face(1, 0.8, 256);

    @TempDir
    Path folder;

    private Picture picture(String name, BufferedImage image) throws IOException {
        return Picture.read(Faces.write(folder.resolve(name), image));
    }

    private Picture picture(BufferedImage image) throws IOException {
        return picture("a.png", image);
    }

    @Test
    void theSamePixelsAreTheSamePictureInAnyFile() throws IOException {
        assertThat(picture("a.bmp", FACE).sha256()).isEqualTo(picture(FACE).sha256());
        assertThat(picture("a.jpg", FACE).sha256()).isNotEqualTo(picture(FACE).sha256());
        // the same row of pixels in another shape
        assertThat(picture(Faces.scaled(Faces.flat(9, 8), 4, 16)).sha256())
                .isNotEqualTo(picture(Faces.flat(9, 8)).sha256());
    }

    @Test
    void lightAndContrastAreThoseOfTheGreys() throws IOException {
        BufferedImage half = Faces.flat(0, 100);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 50; x++) {
                half.setRGB(x, y, 0x646464);
            }
        }
        // half 100, half 0: mean 50, every grey 50 away from it
        assertThat(picture(half).brightness()).isCloseTo(50, within(1e-9));
        assertThat(picture(half).contrast()).isCloseTo(50, within(1e-9));
        // BT.601: 0.587 of the light is green
        BufferedImage green = Faces.flat(0, 10);
        green.setRGB(3, 3, 0x00ff00);
        assertThat(picture(green).brightness()).isCloseTo(0.587 * 255 / 100, within(1e-9));
    }

    @Test
    void shrinkingKeepsTheMeanOfWhatAPlaceCovers() {
        // 3 × 1 to 2 × 1: the middle one falls to both halves
        Greys greys = new Greys(2, 1, 3, 1);
        greys.add(0, new double[] {30, 60, 120});
        assertThat(greys.at(0, 0)).isCloseTo((30 + 60 / 2.0) / 1.5, within(1e-9));
        assertThat(greys.at(1, 0)).isCloseTo((60 / 2.0 + 120) / 1.5, within(1e-9));
        assertThat(greys.to(6, 1).at(2, 0)).isCloseTo(greys.at(0, 0), within(1e-9));
    }

    @Test
    void sharpnessFallsWithBlurAndNotWithLight() throws IOException {
        double sharp = picture(FACE).sharpness();
        assertThat(picture(Faces.lit(FACE, 0.3)).sharpness()).isCloseTo(sharp, within(0.1 * sharp));
        assertThat(picture(Faces.scaled(Faces.scaled(FACE, 32, 32), 256, 256)).sharpness())
                .isLessThan(sharp / 4);
        assertThat(picture(Faces.flat(80, 64)).sharpness()).isZero();
    }

    @Test
    void aCopyInAnotherSizeEncodingOrLightIsNear() throws IOException {
        NearPictures near = new NearPictures(NearPictures.NEAR);
        near.add(picture(Faces.face(2, 0.8, 256)));
        near.add(picture(FACE));
        assertThat(near.near(picture(Faces.scaled(FACE, 128, 128)))).containsExactly(1);
        assertThat(near.near(picture(Faces.scaled(FACE, 300, 280)))).containsExactly(1);
        assertThat(near.near(picture("a.jpg", FACE))).containsExactly(1);
        assertThat(near.near(picture("a.gif", FACE))).containsExactly(1);
        assertThat(near.near(picture(Faces.lit(FACE, 0.5)))).containsExactly(1);
    }

    @Test
    void anotherFaceAndTheSameWithAnotherMouthAreNot() throws IOException {
        NearPictures near = new NearPictures(NearPictures.NEAR);
        near.add(picture(FACE));
        Picture sad = picture(Faces.face(1, -0.8, 256));
        assertThat(sad.print().alike(picture(FACE).print())).isGreaterThan(NearPictures.NEAR); // by its hash it is
        assertThat(near.near(sad)).isEmpty();
        for (int seed = 2; seed < 20; seed++) {
            assertThat(near.near(picture(Faces.face(seed, 0.8, 256)))).isEmpty();
        }
    }

    @Test
    void onePlainGreyIsNotNearAnother() throws IOException {
        NearPictures near = new NearPictures(NearPictures.NEAR);
        near.add(picture(Faces.flat(20, 64)));
        assertThat(near.near(picture(Faces.flat(200, 64)))).isEmpty();
    }

    @Test
    void aBoundThatTellsNothingIsRefused() {
        assertThatThrownBy(() -> new NearPictures(0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
