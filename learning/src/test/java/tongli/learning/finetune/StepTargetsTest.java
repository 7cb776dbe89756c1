package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.sequence.StepLabels;

class StepTargetsTest {
    private static final StepLabels LABELS = StepLabels.of(List.of("a", "b"));

    @Test
    void theEndStandsBehindWhereThereIsRoom() {
        assertThat(StepTargets.of(LABELS, List.of("b", "a"))).containsExactly(2, 1, 0);
        assertThat(StepTargets.of(LABELS, List.of("a", "b", "a", "b", "a", "b", "a", "b")))
                .containsExactly(1, 2, 1, 2, 1, 2, 1, 2);
    }

    @Test
    void eachStepIsToldTheLabelBefore() {
        assertThat(StepTargets.before(List.of(text("b", "a"), text("a")), 0))
                .isDeepEqualTo(new long[][] {{0, 2, 1}, {0, 1, 0}});
    }

    private static TaskText text(String... labels) {
        return new TaskText("", "words", List.of(StepTargets.of(LABELS, List.of(labels))), 1);
    }
}
