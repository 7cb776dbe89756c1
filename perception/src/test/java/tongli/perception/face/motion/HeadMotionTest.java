package tongli.perception.face.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.perception.face.landmark.HeadPose;

class HeadMotionTest {
    private static final double STILL = 1;

    /** Ten seconds at 25 frames a second. */
    private static List<Frame> frames(DoubleUnaryOperator yaw, DoubleUnaryOperator pitch, DoubleUnaryOperator size) {
        return IntStream.range(0, 250)
                .mapToObj(i -> i / 25.0)
                .map(at -> new Frame(
                        at, new HeadPose(yaw.applyAsDouble(at), pitch.applyAsDouble(at), 0), size.applyAsDouble(at)))
                .toList();
    }

    /** Two swings up and two down between the fourth second and the sixth. */
    private static double twice(double seconds, double degrees) {
        return seconds < 4 || seconds > 6 ? 0 : degrees * Math.sin(2 * Math.PI * (seconds - 4));
    }

    @Test
    void upAndDownIsANod() {
        List<HeadAct> acts = HeadMotion.read(frames(at -> 0, at -> twice(at, 6), at -> STILL));
        assertThat(acts).extracting(HeadAct::kind).containsExactly(HeadAct.Kind.NOD);
        assertThat(acts.get(0).fromSeconds()).isBetween(3.9, 4.4);
        assertThat(acts.get(0).toSeconds()).isBetween(5.5, 6.1);
    }

    @Test
    void toAndFroIsAShake() {
        List<HeadAct> acts = HeadMotion.read(frames(at -> twice(at, 8), at -> 0, at -> STILL));
        assertThat(acts).extracting(HeadAct::kind).containsExactly(HeadAct.Kind.SHAKE);
    }

    @Test
    void aTrembleOrOneSlowLookIsNeither() {
        assertThat(HeadMotion.read(frames(at -> twice(at, 1), at -> twice(at, 1), at -> STILL)))
                .isEmpty();
        assertThat(HeadMotion.read(frames(at -> 20 * Math.sin(at / 2), at -> 0, at -> STILL)))
                .isEmpty();
    }

    @Test
    void whoComesNearerLeansIn() {
        List<HeadAct> acts = HeadMotion.read(frames(at -> 0, at -> 0, at -> at > 7 ? 1.3 : 1));
        assertThat(acts).extracting(HeadAct::kind).containsExactly(HeadAct.Kind.LEAN_IN);
        acts = HeadMotion.read(frames(at -> 0, at -> 0, at -> at < 2 ? 0.8 : 1));
        assertThat(acts).extracting(HeadAct::kind).containsExactly(HeadAct.Kind.LEAN_BACK);
        assertThat(HeadMotion.read(frames(at -> 0, at -> 0, at -> at > 9.5 ? 1.3 : 1)))
                .as("for half a second only")
                .isEmpty();
    }

    @Test
    void nothingWasDoneWhereThereIsNothing() {
        assertThat(HeadMotion.read(List.of())).isEmpty();
        List<Frame> backward = List.of(new Frame(2, new HeadPose(0, 0, 0), 1), new Frame(1, new HeadPose(0, 0, 0), 1));
        assertThatThrownBy(() -> HeadMotion.read(backward)).hasMessageContaining("earlier");
    }
}
