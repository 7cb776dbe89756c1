package tongli.learning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadTaskTest {
    @Test
    void aPolarityHoldsWhenOneOfItsEmotionsDoes() {
        float[] angryAndSurprised = {0, 0, 1, 0, Float.NaN, 1, 0};
        // positive, neutral (surprise counts there), negative
        assertThat(HeadTask.POLARITY.fromBasic(angryAndSurprised)).containsExactly(0, 1, 1);
    }

    @Test
    void basicStaysAsItIs() {
        float[] joy = {1, 0, 0, 0, 0, 0, 0};
        assertThat(HeadTask.BASIC.fromBasic(joy)).isSameAs(joy);
    }

    @Test
    void theLabelsSaidShareTheDistribution() {
        var example = new Example("test", "hm", new float[] {1, 0, 1, Float.NaN}, Float.NaN);
        assertThat(example.distribution()).containsExactly(0.5f, 0, 0.5f, 0);
    }
}
