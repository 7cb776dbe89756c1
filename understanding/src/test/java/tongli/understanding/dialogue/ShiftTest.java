package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.NEUTRAL;
import static tongli.core.BasicEmotion.SADNESS;

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
    void calmThatLastsIsAShift() {
        assertThat(Shift.find(Given.turns(ANGER, NEUTRAL, NEUTRAL, NEUTRAL)))
                .extracting(Shift::turn)
                .containsExactly(2);
    }
}
