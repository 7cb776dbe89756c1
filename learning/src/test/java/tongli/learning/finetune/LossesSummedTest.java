package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.encoder.TaskHead;

class LossesSummedTest {
    /** The second text knows nothing; at a logit of 0 each known label costs ln 2. */
    private static final List<TaskText> TEXTS = List.of(
            new TaskText("", "one", List.of(new float[] {1, 0}), 1),
            new TaskText("", "two", List.of(new float[] {Float.NaN, Float.NaN}), 1));

    @Test
    void aMeanIsTakenOverWhatIsKnown() {
        assertThat(loss(false)).isCloseTo(Math.log(2), within(1e-6));
    }

    @Test
    void aSumIsTakenOverLabelsAndSharedByTheTexts() {
        assertThat(loss(true)).isCloseTo(2 * Math.log(2) / 2, within(1e-6));
        assertThat(loss(true, TEXTS.get(0))).isCloseTo(2 * Math.log(2), within(1e-6));
    }

    private static double loss(boolean summed, TaskText... texts) {
        List<TaskText> batch = texts.length == 0 ? TEXTS : List.of(texts);
        FineTuneOptions options = new FineTuneOptions(1, 8, 1, 16, 0.01, 0.01, 0, 0, 1, 1, 0, 0, 0, 0, summed, 1, 5);
        List<TaskHead> heads = List.of(new TaskHead("task", TaskHead.Kind.MULTI, List.of("a", "b")));
        try (NDManager memory = NDManager.newBaseManager()) {
            return new Losses(options, heads, TEXTS)
                    .of(
                            0,
                            memory.zeros(new Shape(batch.size(), 2)),
                            batch.stream()
                                    .map(text -> new Tokens(new long[0], text))
                                    .toList())
                    .getFloat();
        }
    }
}
