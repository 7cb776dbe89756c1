package tongli.coaching.course.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.core.Mechanism;

class AgreementTest {

    @Test
    void kappaIsOfEachMechanismAndPooled() {
        // interpretation: own 0 0 2 2, judge 0 1 2 2; observed 1, expected (rows 2 0 2; columns 1 1 2):
        // (2·1·1+2·2·4+2·1·4+2·1·1)/4 = 7
        List<OwnMark> marks = List.of(
                mark(Map.of(Mechanism.INTERPRETATION, 0), Map.of(Mechanism.INTERPRETATION, 0)),
                mark(Map.of(Mechanism.INTERPRETATION, 0), Map.of(Mechanism.INTERPRETATION, 1)),
                mark(Map.of(Mechanism.INTERPRETATION, 2), Map.of(Mechanism.INTERPRETATION, 2)),
                mark(Map.of(Mechanism.INTERPRETATION, 2), Map.of(Mechanism.INTERPRETATION, 2)));
        Agreement agreement = Agreement.of(marks);
        assertThat(agreement.kappa().get(Mechanism.INTERPRETATION).orElseThrow())
                .isCloseTo(1 - 1 / 7.0, within(1e-12));
        assertThat(agreement.kappa().get(Mechanism.EXPLORATION))
                .as("all at level 1: nothing could disagree")
                .isEmpty();
        assertThat(agreement.pooled().orElseThrow()).isCloseTo(1 - 1 / 7.0, within(1e-12));
        assertThat(agreement.drift()).isEqualTo(Drift.TOO_FEW);
        assertThat(agreement.recent()).isEmpty();
        assertThat(Agreement.of(List.of()).pooled()).isEmpty();
    }

    @Test
    void ofOneReplyNoKappaIsSaid() {
        Agreement one =
                Agreement.of(List.of(mark(Map.of(Mechanism.INTERPRETATION, 0), Map.of(Mechanism.INTERPRETATION, 2))));
        assertThat(one.marks()).isEqualTo(1);
        assertThat(one.pooled()).isEmpty();
        assertThat(one.kappa().values()).allMatch(OptionalDouble::isEmpty);
    }

    @Test
    void raterWhoOftenAgreeAreSteadyAndSeldomRing() {
        int rung = 0;
        for (int seed = 0; seed < 100; seed++) {
            Drift drift = Agreement.of(marks(new Random(seed), 60, 0.75, 0.75)).drift();
            rung += drift.isAlarm() ? 1 : 0;
        }
        assertThat(rung).isLessThanOrEqualTo(4);
    }

    @Test
    void raterWhoNoLongerAgreeRing() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(Agreement.of(marks(new Random(seed), 60, 0.9, 0.1)).drift())
                    .isEqualTo(Drift.LOW);
        }
    }

    @Test
    void aFallThatIsNoChanceRingsBeforeAgreementIsLow() {
        int falling = 0;
        for (int seed = 0; seed < 20; seed++) {
            falling += Agreement.of(marks(new Random(seed), 100, 1, 0.65)).drift() == Drift.FALLING ? 1 : 0;
        }
        assertThat(falling).isGreaterThan(10);
    }

    @Test
    void theSameMarksGiveTheSameAnswer() {
        List<OwnMark> marks = marks(new Random(3), 90, 0.9, 0.6);
        assertThat(Agreement.of(marks)).isEqualTo(Agreement.of(marks));
    }

    @Test
    void aMarkHasALevelOfEachMechanism() {
        assertThatThrownBy(() -> new OwnMark(new UUID(0, 0), 1, Instant.EPOCH, Map.of(), level(1)))
                .hasMessageContaining("own has no level of emotional_reaction");
        assertThatThrownBy(() -> new OwnMark(new UUID(0, 0), 1, Instant.EPOCH, level(3), level(1)))
                .hasMessageContaining("own is 3");
    }

    /** @param last the share of the last twenty that agree; the others are by chance @param before of those before */
    private static List<OwnMark> marks(Random dice, int count, double before, double last) {
        List<OwnMark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = i < count - 20 ? before : last;
            Map<Mechanism, Integer> own = new EnumMap<>(Mechanism.class);
            Map<Mechanism, Integer> judge = new EnumMap<>(Mechanism.class);
            for (Mechanism mechanism : Mechanism.values()) {
                int level = dice.nextInt(3);
                own.put(mechanism, level);
                judge.put(mechanism, dice.nextDouble() < share ? level : dice.nextInt(3));
            }
            marks.add(new OwnMark(new UUID(0, i), 1, Instant.EPOCH, own, judge));
        }
        return marks;
    }

    private static OwnMark mark(Map<Mechanism, Integer> own, Map<Mechanism, Integer> judge) {
        Map<Mechanism, Integer> mine = level(1);
        mine.putAll(own);
        Map<Mechanism, Integer> theirs = level(1);
        theirs.putAll(judge);
        return new OwnMark(new UUID(0, 0), 1, Instant.EPOCH, mine, theirs);
    }

    private static Map<Mechanism, Integer> level(int level) {
        Map<Mechanism, Integer> levels = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            levels.put(mechanism, level);
        }
        return levels;
    }
}
