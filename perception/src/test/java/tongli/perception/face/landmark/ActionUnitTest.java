package tongli.perception.face.landmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionUnitTest {
    @Test
    void theStrongestShapeCountsAndSidesAreTheirMean() {
        assertThat(ActionUnit.AU12.intensity(Map.of("mouthSmile_L", 0.8, "mouthSmile_R", 0.4)))
                .isEqualTo((0.8 + 0.4) / 2);
        assertThat(ActionUnit.AU23.intensity(Map.of("mouthRollUpper", 0.3, "mouthPress_L", 0.2)))
                .isEqualTo(0.3);
        assertThat(ActionUnit.AU1.intensity(Map.of())).isZero();
    }

    @Test
    void aJawThatDropsBehindClosedLipsPartsNothing() {
        assertThat(ActionUnit.AU25.intensity(Map.of("jawOpen", 0.5))).isEqualTo(0.5);
        assertThat(ActionUnit.AU25.intensity(Map.of("jawOpen", 0.5, "mouthClose", 0.5)))
                .isZero();
        assertThat(ActionUnit.AU26.intensity(Map.of("jawOpen", 0.5, "mouthClose", 0.5)))
                .isEqualTo(0.5);
    }

    @Test
    void unitsAreCalledAsTheContractCallsThem() {
        assertThat(ActionUnit.AU12.code()).isEqualTo("AU12");
        assertThat(ActionUnit.values()).hasSize(16);
    }
}
