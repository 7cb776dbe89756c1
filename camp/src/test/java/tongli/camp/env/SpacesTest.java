package tongli.camp.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpacesTest {
    private static final MultiDiscrete CHOICES = new MultiDiscrete(List.of(8, 3, 2));

    static Stream<Space<?>> spaces() {
        return Stream.of(new Discrete(1), new Discrete(5), CHOICES, new Box(4, -1, 2.5));
    }

    @ParameterizedTest
    @MethodSource("spaces")
    <T> void whatIsSampledLiesInside(Space<T> space) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            assertThat(space.contains(space.sample(random))).isTrue();
        }
    }

    @Test
    void whatLiesOutsideIsNotContained() {
        assertThat(new Discrete(3).contains(3)).isFalse();
        assertThat(new Discrete(3).contains(-1)).isFalse();
        assertThat(CHOICES.contains(new int[] {7, 2, 1})).isTrue();
        assertThat(CHOICES.contains(new int[] {8, 0, 0})).isFalse();
        assertThat(CHOICES.contains(new int[] {0, 0})).isFalse();
        assertThat(new Box(2, 0, 1).contains(new double[] {0, 1})).isTrue();
        assertThat(new Box(2, 0, 1).contains(new double[] {0, 1.001})).isFalse();
        assertThat(new Box(2, 0, 1).contains(new double[] {0, Double.NaN})).isFalse();
        assertThat(new Box(2, 0, 1).contains(new double[] {0})).isFalse();
    }

    @Test
    void choicesAreNumberedWithTheLastCountingFastest() {
        assertThat(CHOICES.combinations()).isEqualTo(48);
        assertThat(CHOICES.index(new int[] {0, 0, 1})).isEqualTo(1);
        assertThat(CHOICES.index(new int[] {1, 2, 1})).isEqualTo(1 * 6 + 2 * 2 + 1);
        for (int index = 0; index < CHOICES.combinations(); index++) {
            assertThat(CHOICES.index(CHOICES.choice(index))).isEqualTo(index);
        }
        assertThatThrownBy(() -> CHOICES.choice(48)).hasMessageContaining("48 is outside [0, 48)");
        assertThatThrownBy(() -> CHOICES.index(new int[] {0, 3, 0})).hasMessageContaining("[0, 3, 0] lies outside");
    }

    @Test
    void samplesSpreadOverTheWholeSpace() {
        SplittableRandom random = new SplittableRandom(7);
        assertThat(Stream.generate(() -> new Discrete(5).sample(random))
                        .limit(200)
                        .distinct())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void noSpaceIsEmpty() {
        assertThatThrownBy(() -> new Discrete(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MultiDiscrete(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MultiDiscrete(List.of(3, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(1, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
