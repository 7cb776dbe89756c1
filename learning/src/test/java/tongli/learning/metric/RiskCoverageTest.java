package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {
    @Test
    void theSurestAnswersComeFirst() {
        RiskCoverage curve =
                RiskCoverage.of(new double[] {0.5, 0.9, 0.7, 0.6}, new boolean[] {false, true, true, false});
        assertThat(curve.points()).extracting(RiskCoverage.Point::coverage).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(curve.points()).extracting(RiskCoverage.Point::risk).containsExactly(0.0, 0.0, 1 / 3.0, 0.5);
        assertThat(curve.area()).isCloseTo((0 + 0 + 1 / 3.0 + 0.5) / 4, within(1e-12));
        assertThat(curve.excess()).as("no order is better").isCloseTo(0, within(1e-12));
        assertThat(curve.riskAt(0.6)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void confidenceThatIsWrongWayRoundHasAnExcess() {
        RiskCoverage curve = RiskCoverage.of(new double[] {0.9, 0.5}, new boolean[] {false, true});
        assertThat(curve.area()).isCloseTo((1 + 0.5) / 2, within(1e-12));
        assertThat(curve.excess()).isCloseTo((1 + 0.5) / 2 - 0.25, within(1e-12));
    }

    @Test
    void equalConfidencesAreAnsweredTogether() {
        RiskCoverage one = RiskCoverage.of(new double[] {0.6, 0.6, 0.4}, new boolean[] {true, false, true});
        RiskCoverage other = RiskCoverage.of(new double[] {0.6, 0.6, 0.4}, new boolean[] {false, true, true});
        assertThat(one).isEqualTo(other);
        assertThat(one.points()).hasSize(2);
    }

    @Property
    void noOrderBeatsTheBest(@ForAll @Size(min = 1, max = 40) boolean[] correct, @ForAll long seed) {
        double[] confidences = new Random(seed).doubles(correct.length).toArray();
        RiskCoverage curve = RiskCoverage.of(confidences, correct);
        assertThat(curve.excess()).isGreaterThan(-1e-12);
        assertThat(curve.points().get(curve.points().size() - 1).coverage()).isEqualTo(1);
    }

    @Test
    void nothingToJudgeIsRefused() {
        assertThatThrownBy(() -> RiskCoverage.of(new double[0], new boolean[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
