package tongli.perception.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.BasicEmotion;
import tongli.core.FaceRegion;
import tongli.core.LabelProbability;
import tongli.perception.face.landmark.ActionUnit;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.FoundFace;
import tongli.perception.media.PictureFile;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceReaderTest {
    private final FaceReader reader = FaceReader.bundled();

    @TempDir
    Path folder;

    @AfterAll
    void close() {
        reader.close();
    }

    private BufferedImage picture(String name) throws IOException {
        try (InputStream in = FaceReaderTest.class.getResourceAsStream("network/" + name + ".png")) {
            return ImageIO.read(Objects.requireNonNull(in, name));
        }
    }

    private List<FaceReading> read(BufferedImage image) throws IOException {
        Path file = folder.resolve("picture.png");
        ImageIO.write(image, "png", file.toFile());
        return reader.read(PictureFile.read(file));
    }

    /** Side by side, on grey. */
    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        BufferedImage both = new BufferedImage(
                left.getWidth() + right.getWidth(),
                Math.max(left.getHeight(), right.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        both.getGraphics().drawImage(left, 0, 0, null);
        both.getGraphics().drawImage(right, left.getWidth(), 0, null);
        return both;
    }

    @Test
    void aBroadSmileIsJoyByTheMouth() throws IOException {
        List<FaceReading> faces = read(picture("astronaut"));
        assertThat(faces).hasSize(1);
        FaceReading face = faces.get(0);
        assertThat(face.dominant()).isEqualTo("joy");
        assertThat(face.labels()).containsExactly("joy");
        assertThat(face.evidence()).extracting(FaceRegion::region).containsExactly("brows", "eyes", "nose", "mouth");
        FaceRegion mouth = face.evidence().get(3);
        assertThat(face.evidence())
                .allSatisfy(region -> assertThat(region.weight()).isLessThanOrEqualTo(mouth.weight()));
        assertThat(face.actionUnits()).hasSize(ActionUnit.values().length);
        assertThat(face.actionUnits().get(ActionUnit.AU12)).isGreaterThan(0.5);
        assertThat(face.affect().valence()).isGreaterThan(0.5);
    }

    @Test
    void aFaceAtRestIsNeutral() throws IOException {
        FaceReading face = read(picture("lisa")).get(0);
        assertThat(face.dominant()).isEqualTo("neutral");
        assertThat(face.actionUnits().get(ActionUnit.AU12)).isLessThan(0.3);
        assertThat(Math.abs(face.pose().rollDegrees())).isLessThan(10);
        assertThat(Math.abs(face.pose().yawDegrees())).isLessThan(15);
    }

    @Test
    void probabilitiesCoverTheTaxonomy() throws IOException {
        FaceReading face = read(picture("zoom")).get(0);
        assertThat(face.emotions()).hasSize(BasicEmotion.values().length);
        assertThat(face.emotions().stream()
                        .mapToDouble(LabelProbability::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void everyFaceIsReadTheLargestFirst() throws IOException {
        List<FaceReading> faces = read(beside(picture("astronaut"), picture("lisa")));
        assertThat(faces).hasSize(2);
        assertThat(faces.get(0).box().area()).isGreaterThan(faces.get(1).box().area());
        assertThat(faces).extracting(FaceReading::dominant).containsExactly("neutral", "joy");
    }

    @Test
    void wherePicturesShowNoFaceNoneIsFound() throws IOException {
        assertThat(read(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
        assertThat(read(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))).isEmpty();
        assertThat(read(new BufferedImage(2000, 3, BufferedImage.TYPE_INT_RGB))).isEmpty();
    }

    /** A picture of more pixels than are looked at: places are those of the file. */
    @Test
    void placesAreInPixelsOfTheFile() throws IOException {
        BufferedImage small = picture("lisa");
        BufferedImage large =
                new BufferedImage(12 * small.getWidth(), 12 * small.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < large.getHeight(); y++) {
            for (int x = 0; x < large.getWidth(); x++) {
                large.setRGB(x, y, small.getRGB(x / 12, y / 12));
            }
        }
        FaceReading one = read(small).get(0);
        FaceReading other = read(large).get(0);
        double pixels = 0.1 * other.box().width();
        assertThat(other.box().width()).isCloseTo(12 * one.box().width(), within(2 * pixels));
        for (int point = 0; point < Landmarks.COUNT; point++) {
            assertThat(other.landmarks().x(point))
                    .isCloseTo(12 * one.landmarks().x(point), within(pixels));
            assertThat(other.landmarks().y(point))
                    .isCloseTo(12 * one.landmarks().y(point), within(pixels));
        }
    }

    @Test
    void ofManyFacesTheLargestAreRead() {
        List<FoundFace> found = IntStream.rangeClosed(1, 3_000)
                .mapToObj(side -> new FoundFace(new FaceBox(0, 0, side, side), 0.9))
                .toList();
        assertThat(FaceReader.largest(found))
                .hasSize(20)
                .startsWith(found.get(2_999))
                .endsWith(found.get(2_980));
    }
}
