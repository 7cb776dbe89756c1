package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.fusion.FusionLimits;

class LimitsFitTest {
    private static Judged judged(double confidence, boolean right) {
        return new Judged("a", right, confidence, 0);
    }

    @Test
    void theCeilingIsWhatTheSurestAgreeingOnesWereRight() {
        List<Judged> judged = new ArrayList<>();
        List<Boolean> agreeing = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            judged.add(judged(0.5 + i / 100.0, i > 0)); // the surest tenth: two, and both are right
            agreeing.add(true);
        }
        judged.add(judged(0.99, false));
        agreeing.add(false);
        assertThat(LimitsFit.of(judged, agreeing).ceiling()).isCloseTo(3.0 / 4, within(1e-12));
    }

    @Test
    void theBoundIsTheLowestFromWhichFourInFiveAreRight() {
        List<Judged> judged = List.of(
                judged(0.305, false),
                judged(0.405, false),
                judged(0.5, true),
                judged(0.6, true),
                judged(0.7, true),
                judged(0.8, true));
        // all: 4 of 6; from 0.31: 4 of 5
        assertThat(LimitsFit.of(judged, List.of(false, false, false, false, false, false)))
                .isEqualTo(new FusionLimits(0.5, 0.31));
    }
}
