package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.encoder.TaskHead;

class LossesBiasTest {
    /** One of three holds the first label; the second is known of two, and holds in both. */
    private static final List<TaskText> TEXTS = List.of(text(1, 1), text(0, 1), text(0, Float.NaN));

    @Test
    void manyLabelsBeginAtTheLogitOfTheirShare() {
        float[] bias = bias(TaskHead.Kind.MULTI);
        assertThat((double) bias[0]).isCloseTo(Math.log(0.4 / 0.6), within(1e-6)); // (1 + 1) / (3 + 2)
        assertThat((double) bias[1]).isCloseTo(Math.log(0.75 / 0.25), within(1e-6)); // (2 + 1) / (2 + 2)
    }

    @Test
    void oneLabelBeginsAtTheLogarithmOfItsShare() {
        assertThat((double) bias(TaskHead.Kind.SINGLE)[0]).isCloseTo(Math.log(0.4), within(1e-6));
    }

    @Test
    void numbersBeginAtNought() {
        assertThat(bias(TaskHead.Kind.REGRESSION)).containsOnly(0);
    }

    private static float[] bias(TaskHead.Kind kind) {
        FineTuneOptions options = new FineTuneOptions(1, 8, 1, 16, 0.01, 0.01, 0, 0, 1, 1, 0, 0, 0, 0, false, 1, 5);
        return new Losses(options, List.of(new TaskHead("task", kind, List.of("a", "b"))), TEXTS).bias(0);
    }

    private static TaskText text(float first, float second) {
        return new TaskText("", "text", List.of(new float[] {first, second}), 1);
    }
}
