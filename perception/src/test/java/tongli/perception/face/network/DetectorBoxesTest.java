package tongli.perception.face.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.face.landmark.FaceBox;

class DetectorBoxesTest {
    private static final int CELLS = 2;

    /** Shape (25, 2, 2), no face anywhere but where it is put. */
    private static float[] nothing() {
        float[] numbers = new float[25 * CELLS * CELLS];
        Arrays.fill(numbers, -20);
        return numbers;
    }

    @Test
    void aBoxIsCentredInItsCellAndHasTheUsualSize() {
        float[] numbers = nothing();
        // first shape, second row, first column: x, y, width and height as usual, and even odds
        for (int number = 0; number < 5; number++) {
            numbers[number * 4 + 2] = 0;
        }
        List<FoundFace> found = DetectorBoxes.read(numbers, CELLS, 100, 0.4);
        assertThat(found).hasSize(1);
        FaceBox box = found.get(0).box();
        assertThat(found.get(0).score()).isCloseTo(0.5, within(1e-9));
        // a cell is 50 pixels; its middle (0.5, 1.5) · 50; the shape 1.603231 × 2.094468 cells
        assertThat(box.width()).isCloseTo(80.16155, within(1e-4));
        assertThat(box.height()).isCloseTo(104.7234, within(1e-4));
        assertThat(box.x() + box.width() / 2).isCloseTo(25, within(1e-9));
        assertThat(box.y() + box.height() / 2).isCloseTo(75, within(1e-9));
    }

    @Test
    void ofBoxesThatOverlapTheSurestStays() {
        FoundFace sure = new FoundFace(new FaceBox(0, 0, 10, 10), 0.9);
        FoundFace same = new FoundFace(new FaceBox(1, 0, 10, 10), 0.8); // 90 shared of 110
        FoundFace beside = new FoundFace(new FaceBox(8, 0, 10, 10), 0.7); // 20 shared of 180
        assertThat(FoundFace.surest(List.of(beside, same, sure))).containsExactly(sure, beside);
    }

    @Test
    void anOddLogarithmMakesNoEndlessBox() {
        float[] numbers = nothing();
        for (int number = 0; number < 5; number++) {
            numbers[number * 4] = 1e30f;
        }
        assertThat(DetectorBoxes.read(numbers, CELLS, 100, 0.5)).hasSize(1);
    }
}
