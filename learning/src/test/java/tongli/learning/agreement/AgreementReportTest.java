package tongli.learning.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgreementReportTest {

    private static List<List<Optional<String>>> cohen() {
        int[][] counts = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        List<String> labels = List.of("disorder", "neurosis", "psychosis");
        List<List<Optional<String>>> units = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                units.addAll(Collections.nCopies(
                        counts[i][j], List.of(Optional.of(labels.get(i)), Optional.of(labels.get(j)))));
            }
        }
        return units;
    }

    @Test
    void twoPeopleWithOneLabelATextGetShareKappaAlphaAndConfusion() {
        AgreementReport report =
                new SingleLabels(cohen(), List.of("disorder", "neurosis", "psychosis")).report(false, 7);
        assertThat(report.units()).isEqualTo(200);
        assertThat(report.figures().get("agreement").value()).isCloseTo(0.70, within(1e-12));
        Figure kappa = report.figures().get("kappa");
        assertThat(kappa.value()).isCloseTo(0.492, within(5e-4));
        // Cohen's own standard error is about .054 here, so 1.96 of them lie on each side
        assertThat(kappa.low()).isCloseTo(0.492 - 0.106, within(0.03));
        assertThat(kappa.high()).isCloseTo(0.492 + 0.106, within(0.03));
        assertThat(report.confusion()).containsExactly(List.of(88, 14, 18), List.of(10, 40, 10), List.of(2, 6, 12));
        assertThat(report.labels().get("neurosis").given()).containsExactly(60, 60);
        assertThat(report.figures()).doesNotContainKeys("kappa_linear", "fleiss_kappa");
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        SingleLabels labels = new SingleLabels(cohen(), List.of("disorder", "neurosis", "psychosis"));
        assertThat(labels.report(true, 3)).isEqualTo(labels.report(true, 3));
        assertThat(labels.report(true, 3)).isNotEqualTo(labels.report(true, 4));
    }

    @Test
    void threePeopleGetFleissOverTheTextsThatAllSawAndAlphaOverThoseOfTwo() {
        List<List<Optional<String>>> units = List.of(
                List.of(Optional.of("a"), Optional.of("a"), Optional.of("a")),
                List.of(Optional.of("b"), Optional.of("b"), Optional.of("b")),
                List.of(Optional.of("a"), Optional.empty(), Optional.of("b")),
                List.of(Optional.of("a"), Optional.empty(), Optional.empty()));
        AgreementReport report = new SingleLabels(units, List.of("a", "b")).report(false, 7);
        assertThat(report.units()).isEqualTo(3);
        assertThat(report.figures().get("fleiss_kappa").value()).isEqualTo(1);
        // n = 8, four a and four b: expected 2·16/7, observed 2 pairs / (2 − 1)
        assertThat(report.figures().get("alpha").value()).isCloseTo(1 - 7 * 2 / 32.0, within(1e-12));
        assertThat(report.confusion()).isEmpty();
    }

    @Test
    void setsOfLabelsGetKappaALabelItsMeanAndStrengths() {
        List<List<Optional<Map<String, Double>>>> units = List.of(
                List.of(Optional.of(Map.of("joy", 3.0)), Optional.of(Map.of("joy", 2.0))),
                List.of(Optional.of(Map.of("fear", 1.0)), Optional.of(Map.of("fear", 1.0, "joy", 1.0))),
                List.of(Optional.of(Map.of()), Optional.of(Map.of())),
                List.of(Optional.of(Map.of("joy", 3.0)), Optional.empty()));
        AgreementReport report = new LabelSets(units, List.of("fear", "joy")).report(7);
        assertThat(report.units()).isEqualTo(3);
        assertThat(report.figures().get("exact").value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(report.labels().get("fear").figures().get("kappa").value()).isEqualTo(1);
        // joy: both 1, second only 1, neither 1; chance 1/3·2/3 + 2/3·1/3 = 4/9; (2/3 − 4/9) / (5/9)
        assertThat(report.labels().get("joy").figures().get("kappa").value()).isCloseTo(0.4, within(1e-12));
        assertThat(report.figures().get("mean_kappa").value()).isCloseTo(0.7, within(1e-12));
        assertThat(report.figures().get("kappa_none").value()).isEqualTo(1);
        assertThat(report.labels().get("joy").given()).containsExactly(1, 2);
        // strengths (3,2) (0,1) (0,0): Σ w·O = 2; Σ w·E = (4 + 1 + 0)·2/3 + (1 + 4 + 9)·1/3 = 8
        assertThat(report.labels().get("joy").figures().get("kappa_strength").value())
                .isCloseTo(0.75, within(1e-12));
    }

    @Test
    void numbersGetCorrelationConcordanceAndDifference() {
        AgreementReport report = new Numbers(List.of(
                        new double[] {1, 2}, new double[] {2, 3}, new double[] {3, 4}, new double[] {9, Double.NaN}))
                .report(7);
        assertThat(report.units()).isEqualTo(3);
        assertThat(report.figures().get("pearson").value()).isCloseTo(1, within(1e-9));
        // variances and covariance 2/3, shift 1: 2·(2/3) / (4/3 + 1)
        assertThat(report.figures().get("concordance").value()).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(report.figures().get("mean_absolute_difference").value()).isEqualTo(1);
        assertThat(report.figures().get("mean_difference").value()).isEqualTo(1);
    }

    @Test
    void aLabelThatIsNotInTheListIsRefused() {
        assertThatThrownBy(
                        () -> new SingleLabels(List.of(List.of(Optional.of("a"), Optional.of("c"))), List.of("a", "b")))
                .hasMessageContaining("\"c\"");
    }

    @Test
    void moreDifferentSetsThanCanBeComparedAreRefusedWithTheirNumber() {
        List<String> labels = IntStream.range(0, 12).mapToObj(i -> "label " + i).toList();
        List<List<Optional<Map<String, Double>>>> units = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            int bits = i;
            Map<String, Double> said = labels.stream()
                    .filter(label -> (bits >> labels.indexOf(label) & 1) == 1)
                    .collect(Collectors.toMap(label -> label, label -> 1.0));
            units.add(List.of(Optional.of(said), Optional.of(Map.of())));
        }
        assertThatThrownBy(() -> new LabelSets(units, labels).report(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3,000 different sets of labels")
                .hasMessageContaining("2,000");
    }
}
