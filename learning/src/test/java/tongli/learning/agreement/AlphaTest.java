package tongli.learning.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlphaTest {

    /** Four observers of twelve units, some silent (Krippendorff 2011, part C); 0 is a missing value, labels are 1 to 5. */
    private static final int[][] OBSERVERS = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    private static final int[] ALL = IntStream.range(0, 12).toArray();

    private static int[][] units() {
        return IntStream.range(0, 12)
                .mapToObj(unit -> Arrays.stream(OBSERVERS)
                        .mapToInt(observer -> observer[unit] - 1)
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void krippendorffsExampleHasHisNominalAndOrdinalAlpha() {
        assertThat(Alpha.of(units(), ALL, 5, Alpha.nominal(5))).isCloseTo(0.743, within(5e-4));
        assertThat(Alpha.of(units(), ALL, 5, Alpha.ordinal())).isCloseTo(0.815, within(5e-4));
    }

    @Test
    void krippendorffsExampleHasHisIntervalAlphaByBothWays() {
        double[][] squares = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                squares[i][j] = (i - j) * (i - j);
            }
        }
        double[][] numbers = Arrays.stream(units())
                .map(unit -> Arrays.stream(unit)
                        .mapToDouble(value -> value < 0 ? Double.NaN : value)
                        .toArray())
                .toArray(double[][]::new);
        assertThat(Alpha.of(units(), ALL, 5, given -> squares)).isCloseTo(0.849, within(5e-4));
        assertThat(Alpha.interval(numbers, ALL)).isCloseTo(0.849, within(5e-4));
    }

    @Test
    void masiTellsEqualHoldingOverlappingAndForeignSets() {
        assertThat(Alpha.masi(Set.of("joy"), Set.of("joy"))).isZero();
        assertThat(Alpha.masi(Set.of(), Set.of())).isZero();
        assertThat(Alpha.masi(Set.of("joy"), Set.of("joy", "fear"))).isCloseTo(1 - 1 / 2.0 * 2 / 3, within(1e-12));
        assertThat(Alpha.masi(Set.of("joy", "fear"), Set.of("joy", "anger")))
                .isCloseTo(1 - 1 / 3.0 * 1 / 3, within(1e-12));
        assertThat(Alpha.masi(Set.of("joy"), Set.of("fear"))).isEqualTo(1);
        assertThat(Alpha.masi(Set.of(), Set.of("fear"))).isEqualTo(1);
    }

    @Test
    void alphaOfOneValueIsUndefined() {
        assertThat(Alpha.of(new int[][] {{0, 0}, {0, 0}}, new int[] {0, 1}, 1, Alpha.nominal(1)))
                .isNaN();
        assertThat(Alpha.interval(new double[][] {{1, 1}, {1, Double.NaN}}, new int[] {0, 1}))
                .isNaN();
    }
}
