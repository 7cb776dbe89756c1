package tongli.perception.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.LabelProbability;

class BasicDistributionTest {
    private static final BasicDistribution JOY = BasicDistribution.of(Map.of("joy", 1.0));
    private static final BasicDistribution FEAR = BasicDistribution.of(Map.of("fear", 1.0));
    private static final BasicDistribution HALF = BasicDistribution.of(Map.of("joy", 0.5, "sadness", 0.5));

    @Test
    void informationIsOneLessTheShareOfTheLargestEntropy() {
        assertThat(BasicDistribution.uniform().information()).isZero();
        assertThat(JOY.information()).isEqualTo(1);
        assertThat(HALF.information()).isCloseTo(1 - Math.log(2) / Math.log(7), within(1e-12));
    }

    @Test
    void divergenceIsInBits() {
        assertThat(JOY.divergence(JOY)).isZero();
        assertThat(JOY.divergence(FEAR)).isCloseTo(1, within(1e-12));
        // the middle is (3/4, 1/4), of entropy 0.811278 bits; the halves have 0 and 1
        assertThat(JOY.divergence(HALF)).isCloseTo(0.811278 - 0.5, within(1e-6));
    }

    @Test
    void valenceIsTheExpectedOne() {
        assertThat(HALF.valence()).isCloseTo((0.81 - 0.63) / 2, within(1e-12));
    }

    @Test
    void ofTwoAsProbableNeutralOrTheFirstLabelIsDominantEverywhere() {
        BasicDistribution tied = BasicDistribution.of(Map.of("sadness", 0.5, "anger", 0.5));
        assertThat(tied.dominant()).isEqualTo(BasicEmotion.ANGER);
        assertThat(tied.emotions().get(0)).isEqualTo(new LabelProbability("anger", 0.5));
        BasicDistribution calm = BasicDistribution.of(Map.of("neutral", 0.5, "anger", 0.5));
        assertThat(calm.dominant()).isEqualTo(BasicEmotion.NEUTRAL);
        assertThat(calm.emotions().get(0).label()).isEqualTo("neutral");
        assertThat(BasicDistribution.uniform().dominant()).isEqualTo(BasicEmotion.NEUTRAL);
    }

    @Test
    void whatRoundingLeavesIsMended() {
        BasicDistribution rounded = BasicDistribution.of(Map.of("joy", 0.3333, "fear", 0.3333, "anger", 0.3333));
        assertThat(rounded.probability(BasicEmotion.JOY)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasicDistribution.of(Map.of("joy", Double.NaN, "fear", 1.0)))
                .withMessageContaining("joy is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> BasicDistribution.of(Map.of("joy", 1.2, "fear", -0.2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasicDistribution.of(Map.of("joy", 0.7)))
                .withMessageContaining("sum to 0.7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasicDistribution.of(Map.of("happy", 1.0)))
                .withMessageContaining("happy is no basic emotion");
        assertThatIllegalArgumentException().isThrownBy(() -> BasicDistribution.of(0.5, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasicDistribution.of(Map.of()))
                .withMessageContaining("sum to 0.0");
    }
}
