package tongli.perception.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepLabelsTest {
    private static final StepLabels LABELS = StepLabels.of(List.of("vent", "ask", "vent"));

    @Test
    void theEndStandsFirstAndTheLabelsInTheOrderOfTheAlphabet() {
        assertThat(LABELS.names()).containsExactly("(end)", "ask", "vent");
        assertThat(StepLabels.parse(LABELS.names())).isEqualTo(LABELS);
        assertThat(LABELS.place("vent")).isEqualTo(2);
    }

    @Test
    void labelsAreToldUpToTheEnd() {
        List<StepLabel> told =
                LABELS.told(List.of(logits(0, 1, 2), logits(0, 2, 1), logits(3, 1, 2), logits(0, 9, 0)), 1);
        assertThat(told).extracting(StepLabel::label).containsExactly("vent", "ask");
        // the end may not come first: e² / (e¹ + e²)
        assertThat(told.get(0).probability()).isCloseTo(0.73106, within(1e-5));
        // nor the label before: e² / (e⁰ + e²)
        assertThat(told.get(1).probability()).isCloseTo(0.88080, within(1e-5));
    }

    @Test
    void noTextIsWithoutALabelAndNoLabelComesTwiceInARow() {
        assertThat(StepLabels.next(logits(9, 1, 0), StepLabels.END)).isEqualTo(1);
        assertThat(StepLabels.next(logits(0, 9, 1), 1)).isEqualTo(2);
        assertThat(StepLabels.probabilities(logits(0, 9, 1), 1, 1)[1]).isZero();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (float strange : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> StepLabels.next(logits(0, 1, strange), 0))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("train it anew");
        }
    }

    @Test
    void foreignNamesAreRefused() {
        for (List<String> names : List.of(
                List.of("ask", "vent"),
                List.of("(end)"),
                List.of("(end)", "ask", "ask"),
                List.of("(end)", "(end)"),
                List.of("(end)", " "))) {
            assertThatThrownBy(() -> StepLabels.parse(names)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> LABELS.place("greet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are ask, vent");
    }

    private static float[] logits(float... values) {
        return values;
    }
}
