package tongli.camp.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CategoricalTest {

    @Test
    void probabilitiesFollowTheScores() {
        double[] probabilities = Categorical.probabilities(new double[] {1_000, 1_000 + Math.log(3)});
        assertThat(probabilities[0]).isCloseTo(0.25, within(1e-12));
        assertThat(probabilities[1]).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void samplesComeAsOftenAsTheyAreLikely() {
        SplittableRandom random = new SplittableRandom(3);
        int[] drawn = new int[3];
        for (int i = 0; i < 10_000; i++) {
            drawn[Categorical.sample(new double[] {0.2, 0, 0.8}, random)]++;
        }
        assertThat(drawn[0]).isBetween(1_850, 2_150);
        assertThat(drawn[1]).isZero();
    }

    @Test
    void entropyIsInNats() {
        assertThat(Categorical.entropy(new double[] {0.5, 0.5, 0})).isCloseTo(Math.log(2), within(1e-12));
        assertThat(Categorical.best(new double[] {1, 3, 3})).isEqualTo(1);
    }
}
