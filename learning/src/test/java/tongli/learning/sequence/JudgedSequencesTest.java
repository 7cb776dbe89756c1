package tongli.learning.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.learning.metric.PairedBootstrap;

class JudgedSequencesTest {
    private static final List<OrderedText> TRUTH = List.of(
            new OrderedText("one", List.of("vent", "ask")),
            new OrderedText("two", List.of("vent", "ask", "vent")),
            new OrderedText("three", List.of("thank")));

    private final JudgedSequences first = new JudgedSequences(
            List.of("ask", "nod", "thank", "vent"),
            TRUTH,
            List.of(List.of("vent", "ask"), List.of("ask", "vent"), List.of("nod")));

    private final JudgedSequences second = new JudgedSequences(
            List.of("ask", "thank", "vent"), TRUTH, List.of(List.of("ask", "vent"), List.of("vent"), List.of("thank")));

    @Test
    void twoModelsAreComparedByTheFiguresThatEachIsJudgedBy() {
        PairedBootstrap exact = first.exactBeside(second, 200, 7);
        assertThat(exact.first()).isEqualTo(first.report(7).exact().value()).isEqualTo(1 / 3.0);
        assertThat(exact.second()).isEqualTo(1 / 3.0);
        PairedBootstrap sets = first.microF1Beside(second, 200, 7);
        // 4 hits, nod told in vain, thank missed
        assertThat(sets.first()).isEqualTo(first.report(7).set().microF1()).isEqualTo(8 / 10.0);
        // 4 hits, one ask missed
        assertThat(sets.second()).isEqualTo(second.report(7).set().microF1()).isEqualTo(8 / 9.0);
    }

    @Test
    void everyTextHasAnAnswer() {
        List<String> labels = first.labels();
        List<List<String>> one = List.of(List.of("vent"));
        assertThatThrownBy(() -> new JudgedSequences(labels, TRUTH, one)).hasMessageContaining("told");
        assertThatThrownBy(() -> new JudgedSequences(labels, List.of(), one)).hasMessageContaining("truth is empty");
    }
}
