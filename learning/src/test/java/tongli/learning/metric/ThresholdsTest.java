package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.learning.corpus.Example;

class ThresholdsTest {
    private static Example example(float said) {
        return new Example("test", "hm", new float[] {said});
    }

    private final List<Example> examples = List.of(example(1), example(1), example(0), example(0));
    private final double[][] probabilities = {{0.4}, {0.35}, {0.3}, {0.1}};

    @Test
    void theThresholdPartsWhatIsSaidFromWhatIsNot() {
        double threshold = Thresholds.choose(examples, probabilities, 1).get(0);
        assertThat(threshold).isGreaterThan(0.3).isLessThanOrEqualTo(0.35);
        assertThat(Thresholds.score(examples, probabilities, 0, threshold).f1()).isEqualTo(1);
    }

    @Test
    void anExampleThatDoesNotKnowTheLabelDoesNotCount() {
        var score = Thresholds.score(List.of(example(Float.NaN)), new double[][] {{0.9}}, 0, 0.5);
        assertThat(score.falseAlarms()).isZero();
    }

    @Test
    void crossFittingJudgesEachHalfByTheOther() {
        // each half has one of each kind: even 0.4 | 0.3, odd 0.35 | 0.1; every 0.02..0.3 border of odd fails on even
        double crossFitted = Thresholds.crossFittedMacroF1(examples, probabilities, List.of(0), 1);
        assertThat(crossFitted).isLessThan(1);
    }
}
