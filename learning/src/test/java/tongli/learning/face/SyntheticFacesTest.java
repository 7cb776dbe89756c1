package tongli.learning.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.face.landmark.ActionUnit;
import tongli.perception.face.landmark.FaceShape;

class SyntheticFacesTest {
    @TempDir
    Path folder;

    private static String row(String name, String kind, double each) {
        return name + "," + kind + ","
                + IntStream.range(0, LandmarkBasis.NUMBERS)
                        .mapToObj(i -> String.format(Locale.ROOT, "%.3f", each))
                        .collect(Collectors.joining(","));
    }

    private LandmarkBasis basis() throws IOException {
        Files.write(
                folder.resolve("basis68.csv"),
                List.of(
                        "shape,kind,...",
                        row("neutral", "mean", 1),
                        row("mouthSmile_L", "expression", 0.2),
                        row("mouthSmile_R", "expression", 0.4),
                        row("jawOpen", "expression", 0.1),
                        row("identity000", "identity", 0.01)));
        return LandmarkBasis.read(folder);
    }

    @Test
    void aFaceIsTheSumOfWhatMovesIt() throws IOException {
        double[] moved = basis().moved(Map.of("mouthSmile_L", 0.5, "jawOpen", 1.0, "unknown", 1.0), new double[] {2});
        assertThat(moved[0]).isCloseTo(0.5 * 0.2 + 0.1 + 2 * 0.01, within(1e-9));
    }

    @Test
    void aBrokenBasisIsRefusedWithItsLine() throws IOException {
        Files.write(folder.resolve("basis68.csv"), List.of("shape,kind,...", "neutral,mean,1,2"));
        assertThatThrownBy(() -> LandmarkBasis.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("basis68.csv:2: 4 columns");
        Files.write(
                folder.resolve("basis68.csv"),
                List.of("shape,kind,...", row("neutral", "mean", 1).replace("1.000", "x")));
        assertThatThrownBy(() -> LandmarkBasis.read(folder)).hasMessageContaining("a cell is no number");
    }

    @Test
    void theSameSeedDrawsTheSameFaces() throws IOException {
        LandmarkBasis basis = basis();
        SyntheticFaces.Face one = new SyntheticFaces(basis, 7).draw(3, 2).get(5);
        SyntheticFaces.Face same = new SyntheticFaces(basis, 7).draw(3, 2).get(5);
        assertThat(one.shape()).hasSize(FaceShape.NUMBERS).containsExactly(same.shape());
        assertThat(one.units()).hasSize(ActionUnit.values().length).containsExactly(same.units());
    }

    @Test
    void weightsLieBetweenNothingAndAll() throws IOException {
        LandmarkBasis basis = basis();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Map<String, Double> weights = SyntheticExpression.draw(basis, random);
            assertThat(weights.values()).allSatisfy(weight -> assertThat(weight).isBetween(0.0, 1.0));
        }
    }
}
