package tongli.learning.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceReportTest {
    private static final List<String> LABELS = List.of("ask", "thank", "vent");

    @Test
    void setsAndOrdersAreJudgedApart() {
        SequenceReport report = SequenceReport.of(
                LABELS,
                List.of(
                        new OrderedText("one", List.of("vent", "ask")),
                        new OrderedText("two", List.of("vent", "ask")),
                        new OrderedText("three", List.of("thank")),
                        new OrderedText("four", List.of("ask", "vent", "ask"))),
                List.of(List.of("vent", "ask"), List.of("ask", "vent"), List.of("vent"), List.of("ask")),
                7);
        assertThat(report.texts()).isEqualTo(4);
        assertThat(report.exact().hits()).isEqualTo(1);
        // of three with two labels or more the sets of two are right, and one of those is in order
        assertThat(report.order().total()).isEqualTo(2);
        assertThat(report.order().value()).isEqualTo(0.5);
        // ask: 3 of 3; thank: 0 of 1; vent: 2 hits, 1 false alarm, 1 miss, so 2/3
        assertThat(report.set().macroF1()).isCloseTo((1 + 0 + 2 / 3.0) / 3, within(1e-12));
        // 5 hits, 1 false alarm, 2 misses
        assertThat(report.set().microF1()).isCloseTo(10 / 13.0, within(1e-12));
        assertThat(report.microF1()[0]).isLessThan(10 / 13.0);
        assertThat(report.microF1()[1]).isGreaterThan(10 / 13.0);
        assertThat(report.toTable()).contains("all in order", "order, set right");
    }

    @Test
    void whereNoSetOfSeveralIsRightNoOrderIsJudged() {
        SequenceReport report = SequenceReport.of(
                LABELS, List.of(new OrderedText("one", List.of("vent"))), List.of(List.of("vent")), 7);
        assertThat(report.order().total()).isZero();
        assertThat(report.exact().value()).isEqualTo(1);
    }
}
