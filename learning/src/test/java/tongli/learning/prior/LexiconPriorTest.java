package tongli.learning.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;

class LexiconPriorTest {
    private static final List<String> LABELS = List.of("joy", "sadness", "anger");

    @Test
    void thePriorCountsWordsAndLeavesOutWhatIsDenied() {
        LexiconPrior prior = new LexiconPrior(Language.EN, LABELS);
        // two of joy, one of sadness: 3, 2 and 1 of 6
        assertThat(prior.of("Happy and glad, but lonely.").orElseThrow())
                .containsExactly(new double[] {3 / 6.0, 2 / 6.0, 1 / 6.0}, within(1e-9));
        assertThat(prior.of("I am not happy.")).isEmpty();
        assertThat(prior.of("The bus came.")).isEmpty();
        assertThat(new LexiconPrior(Language.ZH, LABELS).of("我很难过。").orElseThrow()[1])
                .isEqualTo(0.5);
    }

    @Test
    void theBlendAddsTheWeightedLogarithmToTheLogits() {
        double[] blended = LexiconPrior.blended(new double[] {0.5, 0.5}, new double[] {0.8, 0.2}, 1);
        assertThat(blended).containsExactly(new double[] {0.8, 0.2}, within(1e-9));
        assertThat(LexiconPrior.blended(new double[] {0.3, 0.7}, new double[] {0.8, 0.2}, 0))
                .containsExactly(new double[] {0.3, 0.7}, within(1e-9));
    }

    @Test
    void aWeightIsChosenWhereTheLexiconKnowsMoreThanTheModelAndNoneWhereItKnowsNothing() {
        List<LabelledFile.Row> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(new LabelledFile.Row("", "So happy " + i, Map.of("joy", 1f), true, ""));
            rows.add(new LabelledFile.Row("", "So lonely " + i, Map.of("sadness", 1f), true, ""));
            rows.add(new LabelledFile.Row("", "So furious " + i, Map.of("anger", 1f), true, ""));
        }
        LabelledFile file = new LabelledFile(rows, Map.of(), 0);
        LexiconEvaluation.Report report =
                LexiconEvaluation.run(always(), Language.EN, file, file, Map.of(), 7, done -> {});
        assertThat(report.weight()).isPositive();
        assertThat(report.gain().second()).isEqualTo(1);
        assertThat(report.gain().low()).isPositive();
        assertThat(report.known()).isEqualTo(1);
        LabelledFile strange = new LabelledFile(
                rows.stream().map(row -> row.saying("The bus came.")).toList(), Map.of(), 0);
        assertThat(LexiconEvaluation.run(always(), Language.EN, strange, strange, Map.of(), 7, done -> {})
                        .weight())
                .isZero();
    }

    @Test
    void otherLabelsAreRefused() {
        assertThatThrownBy(() -> new LexiconPrior(Language.EN, List.of("joy", "thankful")))
                .hasMessageContaining("no \"thankful\"; take a model");
    }

    /** Joy a little more probable than the rest, whatever is said. */
    private static TaskReader always() {
        return new TaskReader() {
            @Override
            public List<String> labels() {
                return LABELS;
            }

            @Override
            public Answer read(LabelledFile.Row row) {
                return new Answer(new double[] {0.4, 0.3, 0.3}, new boolean[3]);
            }

            @Override
            public void close() {}
        };
    }
}
