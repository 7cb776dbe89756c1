package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.NEUTRAL;
import static tongli.core.BasicEmotion.SADNESS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShiftTest {

    @Test
    void angerThatTurnsToSadnessIsAShift() {
        var shifts = Shift.find(Given.turns(ANGER, ANGER, SADNESS));
        assertThat(shifts).hasSize(1);
        assertThat(shifts.get(0).turn()).isEqualTo(3);
        assertThat(shifts.get(0).since()).isEqualTo(2);
        assertThat(shifts.get(0).from()).isEqualTo("anger");
        assertThat(shifts.get(0).to()).isEqualTo("sadness");
    }

    @Test
    void oneNeutralTurnBetweenIsNone() {
        assertThat(Shift.find(Given.turns(SADNESS, NEUTRAL, SADNESS))).isEmpty();
        assertThat(Shift.find(Given.turns(SADNESS, NEUTRAL, ANGER)))
                .extracting(Shift::since)
                .containsExactly(1);
    }

    @Test
    void noShiftGoesFromAFeelingToItself() {
        // 0.95 and 0.6 of one feeling lie more than the threshold apart where the rest moved to a single other
        var strong = Given.turn(1, Given.felt("a", Map.of(JOY, 0.99, NEUTRAL, 0.01)));
        var weak = Given.turn(2, Given.felt("b", Map.of(JOY, 0.52, SADNESS, 0.48)));
        assertThat(JensenShannon.divergence(strong.distribution(), weak.distribution()))
                .isGreaterThan(Shift.THRESHOLD);
        assertThat(Shift.find(List.of(strong, weak))).isEmpty();
    }

    @Test
    void aFeelingThatHardlyLeadsIsNeitherNamedNorAShift() {
        var clear = Given.turn(1, Given.felt("a", Map.of(SADNESS, 0.9, ANGER, 0.1)));
        var doubtful = Given.turn(2, Given.felt("b", Map.of(JOY, 0.4, ANGER, 0.3, NEUTRAL, 0.3)));
        assertThat(clear.named()).contains("sadness");
        assertThat(doubtful.named()).isEmpty();
        assertThat(Shift.find(List.of(clear, doubtful))).isEmpty();
    }

    @Test
    void whatTongliAbstainsFromIsNotNamed() {
        assertThat(Given.turn(1, Given.felt("a", JOY, 0.95, 0.5, true)).named()).isEmpty();
        assertThat(Given.turn(1, Given.felt("a", JOY, 0.95, 0.5, false)).named())
                .contains("joy");
    }

    @Test
    void calmThatLastsIsAShift() {
        assertThat(Shift.find(Given.turns(ANGER, NEUTRAL, NEUTRAL, NEUTRAL)))
                .extracting(Shift::turn)
                .containsExactly(2);
    }
}
