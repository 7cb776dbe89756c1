package tongli.camp.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private static ReadTurn turn(int turn, int now, int truth, int answer) {
        return new ReadTurn(
                "quarrel/en/hard", 0, turn, truth, answer, truth == answer, truth == answer ? 0 : 1, 0.8, now);
    }

    /**
     * One talk goes 1 → 1 → 2 → 0, of which the stay and the last change are foreseen; another 3 → 3 → 3, in which one change is foreseen that
     * does not come.
     */
    @Test
    void changesAreCountedApartFromStays() {
        Transitions found = Transitions.of(
                List.of(turn(0, 1, 1, 1), turn(1, 1, 2, 1), turn(2, 2, 0, 0), turn(0, 3, 3, 3), turn(1, 3, 3, 2)));
        assertThat(found).isEqualTo(new Transitions(2, 0.5, 3, 1 / 3.0, 1, 1));
    }

    @Test
    void withoutChangesNothingIsForeseen() {
        assertThat(Transitions.of(List.of(turn(0, 1, 1, 2)))).isEqualTo(new Transitions(0, 0, 1, 1, 0, 0));
    }
}
