package tongli.perception.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.perception.encoder.StepWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/** One unit over states of one number, so that every step can be reckoned by hand. */
class StepDecoderTest {
    private static final TaskHead HEAD = new TaskHead("intents", TaskHead.Kind.STEPS, List.of("(end)", "ask", "vent"));
    private static final float[][] STATES = {{1}, {3}};

    private final Map<String, Tensor> weights = new LinkedHashMap<>();

    StepDecoderTest() {
        StepWeights.shapes(HEAD, 1, 1)
                .forEach((name, shape) -> weights.put(name, new Tensor(new float[Tensor.sizeOf(shape)], shape)));
    }

    private void set(String name, float... values) {
        weights.put(name, new Tensor(values, weights.get(name).shape()));
    }

    private List<float[]> logits() {
        return new StepDecoder(weights, "intents").logits(STATES);
    }

    @Test
    void itStopsAtTheEnd() {
        set("head.intents.bias", 1, 2, 0);
        assertThat(logits()).hasSize(2); // ask, and the end, for ask may not follow itself
    }

    @Test
    void itStopsAfterEightStepsWhereNoEndComes() {
        set("head.intents.bias", -1, 2, 1);
        assertThat(logits()).hasSize(8);
    }

    @Test
    void whatIsAttendedToIsTheMeanUntilScoresPartTheTokens() {
        set("head.intents.weight", 0, 0, 0, 0, 1, 0); // ask is worth what was attended to
        assertThat(logits().get(0)[1]).isCloseTo(2, within(1e-6f));
        set("head.intents.keys.weight", 1);
        set("head.intents.score.weight", 10);
        // scores 10·tanh(1) = 7.61594 and 10·tanh(3) = 9.95055; the second's share is 1 / (1 + e^−2.33461) = 0.91172
        assertThat(logits().get(0)[1]).isCloseTo(2.82344f, within(1e-4f));
    }

    @Test
    void theMemoryBeginsWithTheSentenceAndTheGatesMoveIt() {
        set("head.intents.start.weight", 0.5f, 0.25f); // tanh(0.5 · 1 + 0.25 · 2) = 0.76159
        set("head.intents.weight", 0, 1, 0, 0, 0, 0); // ask is worth the memory
        // gates of 0 keep half: 0.5 · 0.76159 + 0.5 · tanh(0)
        assertThat(logits().get(0)[1]).isCloseTo(0.38080f, within(1e-5f));
    }

    @Test
    void theLabelBeforeIsKnownAtTheNextStep() {
        set("head.intents.bias", -9, 2, 1);
        set("head.intents.before.weight", 0, 1, 0); // of ask
        set("head.intents.gates.weight", 0, 0, 1, 0, 0, 0); // it is the news
        set("head.intents.weight", 0, 0, 1, 0, 0, 0); // vent is worth the memory more
        List<float[]> logits = logits();
        assertThat(logits.get(0)[2]).isCloseTo(1, within(1e-6f));
        assertThat(logits.get(1)[2]).isCloseTo(1.38080f, within(1e-5f)); // 0.5 · tanh(1)
    }
}
