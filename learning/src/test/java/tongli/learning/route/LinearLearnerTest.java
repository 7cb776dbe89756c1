package tongli.learning.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.learning.finetune.TaskText;

class LinearLearnerTest {
    @Test
    void variantsOfATextAreInItsFold() {
        TaskText first = text("one");
        List<TaskText> training = List.of(
                first,
                text("two"),
                text("three"),
                text("four"),
                first.variant("uno"),
                text("five"),
                first.variant("un"));
        int[] rows = {0, 1, 2, 3, 4, 5, 6};
        assertThat(LinearLearner.folds(rows, training)).containsExactly(0, 1, 2, 0, 0, 1, 0);
        int[] known = {1, 2, 4, 5, 6}; // the first text's own label is not known
        assertThat(LinearLearner.folds(known, training)).containsExactly(0, 1, 2, 0, 2);
    }

    private static TaskText text(String words) {
        return new TaskText("", words, List.of(new float[] {1}), 1);
    }
}
