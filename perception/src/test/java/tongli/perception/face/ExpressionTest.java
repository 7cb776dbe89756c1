package tongli.perception.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.perception.face.landmark.HeadPose;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.FaceNetworks;

class ExpressionTest {

    @Test
    void saysWhyItAbstains() {
        assertThat(doubt(0.9, 0, 100)).isEmpty();
        assertThat(doubt(0.4, 0, 100)).contains(FaceDoubt.NOTHING_STANDS_OUT);
        assertThat(doubt(0.9, -60, 100)).contains(FaceDoubt.TURNED_AWAY);
        assertThat(doubt(0.9, 0, 20)).contains(FaceDoubt.SMALL);
    }

    /** @param apart pixels between the eyes */
    private static Optional<FaceDoubt> doubt(double confidence, double yawDegrees, double apart) {
        double[] probabilities = new double[FaceNetworks.EXPRESSIONS.size()];
        Arrays.fill(probabilities, (1 - confidence) / (probabilities.length - 1));
        probabilities[0] = confidence;
        // the points of one eye end at 41, those of the other begin at 42
        double[] x = IntStream.range(0, Landmarks.COUNT)
                .mapToDouble(point -> point < 42 ? 0 : apart)
                .toArray();
        return Expression.of(
                        probabilities, new Landmarks(x, new double[Landmarks.COUNT]), new HeadPose(yawDegrees, 0, 0))
                .doubt();
    }
}
