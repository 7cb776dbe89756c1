package tongli.camp.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RewardWeightsTest {

    @Test
    void weightsAreChangedByName() {
        RewardWeights changed = RewardWeights.USUAL.with("trust=1.5, formula = 0");
        assertThat(changed.of(RewardPart.TRUST)).isEqualTo(1.5);
        assertThat(changed.of(RewardPart.FORMULA)).isZero();
        assertThat(changed.of(RewardPart.DISTRESS)).isEqualTo(RewardWeights.USUAL.of(RewardPart.DISTRESS));
    }

    @Test
    void whatIsNoWeightIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> RewardWeights.USUAL.with("warmth=1"))
                .hasMessageContaining("\"warmth=1\" names no part")
                .hasMessageContaining("trust, distress, disclosure");
        assertThatThrownBy(() -> RewardWeights.USUAL.with("trust=much")).hasMessageContaining("gives no weight");
        assertThatThrownBy(() -> RewardWeights.USUAL.with("trust")).hasMessageContaining("gives no weight");
        assertThatThrownBy(() -> RewardWeights.USUAL.with("trust=-1")).hasMessageContaining("outside [0.0, 100.0]");
        assertThatThrownBy(() -> RewardWeights.USUAL.with("trust=NaN")).hasMessageContaining("outside");
    }
}
