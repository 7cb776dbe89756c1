package tongli.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;

class FacialActionsTest {

    @Test
    void joyRaisesTheCheeksAndPullsTheLipCorners() {
        assertThat(FacialActions.of(Map.of(BasicEmotion.JOY, 1.0)))
                .containsExactly(entry("AU6", 0.9), entry("AU12", 1.0));
    }

    @Test
    void aUnitThatTwoFeelingsShareAddsUpWithoutPassingOne() {
        // AU4: anger 0.5 · 1, sadness 0.5 · 0.6: 1 − (1 − 0.5)(1 − 0.3) = 0.65
        Map<String, Double> face = FacialActions.of(Map.of(BasicEmotion.ANGER, 0.5, BasicEmotion.SADNESS, 0.5));
        assertThat(face).containsEntry("AU4", 0.65).containsEntry("AU1", 0.5);
    }

    @Test
    void aNeutralFaceIsAtRest() {
        assertThat(FacialActions.of(Map.of(BasicEmotion.NEUTRAL, 1.0))).isEmpty();
    }

    @Test
    void aTraceIsLeftOut() {
        assertThat(FacialActions.of(Map.of(BasicEmotion.NEUTRAL, 0.98, BasicEmotion.JOY, 0.02)))
                .isEmpty();
    }

    @Test
    void aShareThatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> FacialActions.of(Map.of(BasicEmotion.JOY, 1.2)))
                .hasMessageContaining("joy is 1.2");
    }
}
