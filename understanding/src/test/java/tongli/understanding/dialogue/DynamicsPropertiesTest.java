package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tongli.core.BasicEmotion;

class DynamicsPropertiesTest {

    @Property(tries = 200)
    void oneNeutralTurnPutInMakesNoShift(
            @ForAll @Size(min = 1, max = 12) List<BasicEmotion> feelings, @ForAll @IntRange(max = 12) int place) {
        List<BasicEmotion> felt = new ArrayList<>(feelings);
        felt.removeIf(one -> one == BasicEmotion.NEUTRAL);
        int before = shifts(felt);
        felt.add(Math.min(place, felt.size()), BasicEmotion.NEUTRAL);
        assertThat(shifts(felt)).isEqualTo(before);
    }

    private static int shifts(List<BasicEmotion> felt) {
        return Shift.find(Given.turns(felt.toArray(BasicEmotion[]::new))).size();
    }

    @Property(tries = 200)
    void divergenceIsTheSameBothWaysAndWithinOneBit(
            @ForAll @Size(7) List<@DoubleRange(min = 0.01, max = 1) Double> p,
            @ForAll @Size(7) List<@DoubleRange(min = 0.01, max = 1) Double> q) {
        double there = JensenShannon.divergence(array(p), array(q));
        assertThat(there).isBetween(0.0, 1.0);
        assertThat(JensenShannon.divergence(array(q), array(p))).isCloseTo(there, within(1e-9));
    }

    @Property(tries = 200)
    void measuresDoNotCareWhereZeroLies(
            @ForAll @Size(min = 8, max = 20) List<@DoubleRange(min = -0.5, max = 0.5) Double> valence) {
        double[] one = array(valence);
        double[] lifted = Arrays.stream(one).map(value -> value + 0.5).toArray();
        assertThat(Variability.of(lifted).value().orElseThrow())
                .isCloseTo(Variability.of(one).value().orElseThrow(), within(1e-9));
        assertThat(Inertia.of(lifted).absence()).isEqualTo(Inertia.of(one).absence());
        Inertia.of(one).value().ifPresent(inertia -> assertThat(inertia).isBetween(-1.0, 1.0));
        assertThat(PiecewiseFit.breaks(one)).allMatch(at -> at >= 3 && at <= one.length - 3);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
