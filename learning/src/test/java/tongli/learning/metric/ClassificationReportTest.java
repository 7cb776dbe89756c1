package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationReportTest {
    private static final double EXACT = 1e-12;

    /** joy: 2 hits, 1 false alarm, 1 miss; anger: 1 hit, 0, 1; fear never occurs and is said once. */
    private static final ClassificationReport REPORT = ClassificationReport.of(
            List.of("joy", "anger", "fear"),
            new float[][] {{1, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}, {0, 0, Float.NaN}},
            new boolean[][] {
                {true, false, false},
                {true, false, true},
                {false, true, false},
                {true, false, false},
                {false, false, true}
            });

    @Test
    void theMeansAreThoseThatPeopleKnow() {
        // precision 2/3, 1, 0; recall 2/3, 1/2, –; F1 2/3, 2/3, –; support 3, 2, 0
        assertThat(REPORT.micro().precision()).isCloseTo(3 / 5.0, within(EXACT)); // 3 of 3 + 2 false alarms
        assertThat(REPORT.micro().recall()).isCloseTo(3 / 5.0, within(EXACT));
        assertThat(REPORT.micro().f1()).isCloseTo(3 / 5.0, within(EXACT));
        assertThat(REPORT.macro().precision()).isCloseTo(5 / 6.0, within(EXACT));
        assertThat(REPORT.macro().recall()).isCloseTo(7 / 12.0, within(EXACT));
        assertThat(REPORT.macro().f1()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(REPORT.weighted().precision()).isCloseTo((3 * 2 / 3.0 + 2) / 5, within(EXACT));
        assertThat(REPORT.weighted().recall()).isCloseTo((3 * 2 / 3.0 + 2 * 0.5) / 5, within(EXACT));
        assertThat(REPORT.weighted().f1()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(REPORT.support()).isEqualTo(5);
    }

    @Test
    void theTableHasALineALabelAndALineAMean() {
        assertThat(REPORT.toTable().lines())
                .containsExactly(
                        "                     precision    recall        f1   support",
                        "joy                      0.667     0.667     0.667         3",
                        "anger                    1.000     0.500     0.667         2",
                        "fear                     0.000     0.000     0.000         0",
                        "",
                        "micro                    0.600     0.600     0.600         5",
                        "macro                    0.833     0.583     0.667         5",
                        "weighted                 0.800     0.600     0.667         5");
    }
}
