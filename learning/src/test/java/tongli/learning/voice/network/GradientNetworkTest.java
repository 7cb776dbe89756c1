package tongli.learning.voice.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tongli.perception.voice.graph.InputScale;

/** Gradients beside the difference that a small change of each weight makes. */
class GradientNetworkTest {
    private static final NetworkSetting SMALL = new NetworkSetting(3, 0, 0, 1e-2, 0, 40, 40);
    private static final float CHANGE = 1e-2f;

    private static InputScale asItIs(int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        return new InputScale(new float[width], ones, false);
    }

    private static float[][] rows(int count, int width, long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    /** Cross-entropy with a tenth of the certainty spread over two labels. */
    private static double loss(GradientNetwork network, float[][] rows) {
        float[] logits = network.logits(rows);
        return 0.95 * Softmax.loss(logits, 1) + 0.05 * Softmax.loss(logits, 0);
    }

    private static void gradientsAreDifferences(GradientNetwork network, float[][] rows) {
        network.learn(rows, 1, 1, new Random(1));
        for (AdamMatrix matrix : network.weights()) {
            for (int i = 0; i < matrix.values().length; i++) {
                float value = matrix.values()[i];
                matrix.values()[i] = value + CHANGE;
                double above = loss(network, rows);
                matrix.values()[i] = value - CHANGE;
                double below = loss(network, rows);
                matrix.values()[i] = value;
                assertThat((double) matrix.gradients()[i]).isCloseTo((above - below) / (2 * CHANGE), within(2e-3));
            }
        }
    }

    @Test
    void aMemoryLearnsThroughTime() {
        gradientsAreDifferences(new VoiceLstm(asItIs(2), 2, SMALL, new Random(4)), rows(6, 2, 9));
    }

    @Test
    void aPerceptronLearnsThroughItsLayers() {
        gradientsAreDifferences(new VoicePerceptron(asItIs(4), 2, SMALL, new Random(4)), rows(1, 4, 9));
    }

    @Test
    void whatComesLateCountsAsMuchAsWhatComesEarly() {
        VoiceLstm network = new VoiceLstm(asItIs(2), 2, SMALL, new Random(4));
        float[][] rows = rows(5, 2, 9);
        float[] before = network.logits(rows);
        rows[4][0] += 1;
        assertThat(network.logits(rows)).isNotEqualTo(before);
    }

    @Test
    void aSmallNetworkLearnsWhichWayALineGoes() {
        // the same numbers rising or falling: only their order tells
        float[][] rising = {{-1}, {-0.5f}, {0}, {0.5f}, {1}};
        float[][] falling = {{1}, {0.5f}, {0}, {-0.5f}, {-1}};
        NetworkSetting setting = new NetworkSetting(4, 0, 0, 5e-2, 0, 200, 200);
        VoiceLstm network = new VoiceLstm(asItIs(1), 2, setting, new Random(2));
        List<EarlyStopping.Example> both = List.of(
                new EarlyStopping.Example(List.<float[][]>of(rising), 0),
                new EarlyStopping.Example(List.<float[][]>of(falling), 1));
        EarlyStopping.learn(network, both, both, setting, 3);
        assertThat(network.logits(rising)[0]).isGreaterThan(network.logits(rising)[1]);
        assertThat(network.logits(falling)[1]).isGreaterThan(network.logits(falling)[0]);
    }
}
