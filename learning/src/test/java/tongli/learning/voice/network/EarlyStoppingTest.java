package tongli.learning.voice.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tongli.perception.voice.graph.InputScale;

class EarlyStoppingTest {
    private static final NetworkSetting SETTING = new NetworkSetting(8, 0.2, 0.1, 5e-2, 0, 30, 3);

    private static VoicePerceptron network() {
        return new VoicePerceptron(new InputScale(new float[] {0}, new float[] {1}, false), 2, SETTING, new Random(1));
    }

    private static List<EarlyStopping.Example> examples(int right, int left) {
        return List.of(
                new EarlyStopping.Example(List.<float[][]>of(new float[][] {{1}}), right),
                new EarlyStopping.Example(List.<float[][]>of(new float[][] {{-1}}), left));
    }

    @Test
    void aNetworkIsTakenBackToWhereItWasBestOnOthers() {
        VoicePerceptron network = network();
        // others show the opposite, so that from some pass on each makes it worse
        double best = EarlyStopping.learn(network, examples(1, 0), examples(0, 1), SETTING, 7);
        double now = (Softmax.loss(network.logits(new float[][] {{1}}), 0)
                        + Softmax.loss(network.logits(new float[][] {{-1}}), 1))
                / 2;
        assertThat(now).isCloseTo(best, within(1e-9));
        VoicePerceptron whole = network();
        EarlyStopping.learn(whole, examples(1, 0), examples(1, 0), SETTING, 7);
        assertThat(Softmax.loss(whole.logits(new float[][] {{1}}), 0)).isGreaterThan(best + 1);
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        VoicePerceptron one = network();
        VoicePerceptron two = network();
        EarlyStopping.learn(one, examples(1, 0), examples(1, 0), SETTING, 7);
        EarlyStopping.learn(two, examples(1, 0), examples(1, 0), SETTING, 7);
        assertThat(one.weights().get(0).values()).isEqualTo(two.weights().get(0).values());
    }

    @Test
    void theFirstStepOfAdamIsAsLongAsTheRate() {
        AdamMatrix matrix = new AdamMatrix(2, 1, 0, new Random(1));
        matrix.learn(new float[] {3, -0.5f}, new float[] {2});
        matrix.update(1, 0.1, 0, 1);
        // whatever the gradient, its first moment over the root of its second is 1
        assertThat(matrix.values()).containsExactly(new float[] {-0.1f, 0.1f}, within(1e-6f));
        matrix.update(2, 0.1, 5, 1);
        // both weights shrink by half, and move on by the moments: 0.9·0.1/0.19 over √(0.999·0.001/0.001999)
        double move = 0.1 * (0.09 / 0.19) / Math.sqrt(0.000999 / 0.001999);
        assertThat(matrix.values())
                .containsExactly(new float[] {(float) (-0.05 - move), (float) (0.05 + move)}, within(1e-5f));
    }

    @Test
    void crossEntropyOfEqualLogOddsIsTheLogarithmOfTheirNumber() {
        assertThat(Softmax.loss(new float[] {2, 2, 2, 2}, 1)).isCloseTo(Math.log(4), within(1e-9));
        // 0.9 + 0.1/4 for what is true, 0.1/4 for the others
        assertThat(Softmax.gradient(new float[] {2, 2, 2, 2}, 1, 1))
                .containsExactly(new float[] {0.225f, -0.675f, 0.225f, 0.225f}, within(1e-6f));
    }
}
