package tongli.perception.face.landmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadPoseTest {

    /** The mean face turned, seen from far away, 20 pixels a centimetre. */
    private static Landmarks seen(HeadPose pose) {
        double[][] rotation = pose.rotation();
        double[] x = new double[Landmarks.COUNT];
        double[] y = new double[Landmarks.COUNT];
        for (int point = 0; point < Landmarks.COUNT; point++) {
            for (int axis = 0; axis < 3; axis++) {
                x[point] += 20 * rotation[0][axis] * MeanFace.at(point, axis);
                y[point] += 20 * rotation[1][axis] * MeanFace.at(point, axis);
            }
            x[point] += 300;
            y[point] += 200;
        }
        return new Landmarks(x, y);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "30, 0, 0", "-30, 0, 0", "0, 20, 0", "0, -20, 0", "0, 0, 25", "25, -15, -40", "-50, 30, 10"})
    void theMeanFaceTellsHowItIsHeld(double yaw, double pitch, double roll) {
        HeadPose found = FaceShape.pose(seen(new HeadPose(yaw, pitch, roll)));
        assertThat(found.yawDegrees()).isCloseTo(yaw, within(1e-6));
        assertThat(found.pitchDegrees()).isCloseTo(pitch, within(1e-6));
        assertThat(found.rollDegrees()).isCloseTo(roll, within(1e-6));
    }

    @Test
    void theSignsAreThoseThatAreTold() {
        Landmarks right = seen(new HeadPose(30, 0, 0));
        assertThat(right.x(30)).as("the tip of the nose goes to the right").isGreaterThan(right.x(27) + 1);
        Landmarks up = seen(new HeadPose(0, 30, 0));
        Landmarks level = seen(new HeadPose(0, 0, 0));
        assertThat(up.y(30) - up.y(27)).as("and nearer to the eyes").isLessThan(level.y(30) - level.y(27));
        Landmarks leant = seen(new HeadPose(0, 0, 30));
        assertThat(leant.x(8)).as("leant clockwise, the chin goes to the left").isLessThan(leant.x(27));
    }

    @Test
    void aFaceIsTheSameShapeHoweverItIsHeld() {
        double[] frontal = FaceShape.of(seen(new HeadPose(0, 0, 0)));
        double[] turned = FaceShape.of(seen(new HeadPose(30, 10, -20)));
        for (int i = 0; i < FaceShape.NUMBERS - FaceShape.OF_POSE; i++) {
            assertThat(frontal[i]).isCloseTo(0, within(1e-6));
            assertThat(turned[i]).isCloseTo(0, within(1e-6));
        }
        assertThat(turned[FaceShape.NUMBERS - 2]).isCloseTo(1, within(1e-6));
    }

    /** A lip corner that lies a centimetre farther out is a centimetre in the shape, at any size and turn. */
    @Test
    void aMovementIsMeasuredInCentimetres() {
        Landmarks still = seen(new HeadPose(0, 0, 0));
        double[] x = new double[Landmarks.COUNT];
        double[] y = new double[Landmarks.COUNT];
        for (int point = 0; point < Landmarks.COUNT; point++) {
            x[point] = still.x(point) + (point == 54 ? 20 : 0);
            y[point] = still.y(point);
        }
        double[] shape = FaceShape.of(new Landmarks(x, y));
        int corner = 2 * (5 + 54 - 17); // five points of the chin, then those from the brows on
        assertThat(shape[corner]).isCloseTo(1, within(1e-6));
        assertThat(shape[corner + 1]).isCloseTo(0, within(1e-6));
    }

    @Test
    void pointsInALineAreNoFace() {
        double[] x = new double[Landmarks.COUNT];
        double[] y = new double[Landmarks.COUNT];
        for (int point = 0; point < Landmarks.COUNT; point++) {
            x[point] = point;
            y[point] = 2 * point;
        }
        assertThatThrownBy(() -> FaceShape.of(new Landmarks(x, y)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no face");
        x[3] = Double.NaN;
        assertThatThrownBy(() -> new Landmarks(x, y)).hasMessageContaining("point 3");
    }
}
