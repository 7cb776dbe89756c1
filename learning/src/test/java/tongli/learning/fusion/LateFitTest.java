package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.SADNESS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;

class LateFitTest {
    /** The truth is one of two with the given voice and face, {@code times} each. */
    private static void add(List<LateFit.Pair> pairs, BasicEmotion said, BasicEmotion truth, int times) {
        for (int i = 0; i < times; i++) {
            pairs.add(new LateFit.Pair(SureOf.label(said, 0.8), SureOf.label(said, 0.8), truth));
        }
    }

    @Test
    void twoThatAlwaysSayTheSameAreWorthOne() {
        List<LateFit.Pair> pairs = new ArrayList<>();
        for (BasicEmotion said : BasicEmotion.values()) {
            for (BasicEmotion truth : BasicEmotion.values()) {
                add(pairs, said, truth, said == truth ? 24 : 1); // 24 of 30: as right together as each says of itself
            }
        }
        // weights of 1 − ½ · (1 − r) each that sum to 1 need reliabilities that sum to 0
        LateFit.Found found = LateFit.fit(pairs);
        assertThat(found.voice() + found.face()).isCloseTo(0, within(1e-9));
    }

    @Test
    void twoThatErrApartAreWorthTwo() {
        List<LateFit.Pair> pairs = new ArrayList<>();
        for (BasicEmotion voice : BasicEmotion.values()) {
            for (BasicEmotion face : BasicEmotion.values()) {
                for (BasicEmotion truth : BasicEmotion.values()) {
                    // in 900: 24 · 24 both right, 24 · 1 one, 1 · 1 none
                    int times = (voice == truth ? 24 : 1) * (face == truth ? 24 : 1);
                    for (int i = 0; i < times; i++) {
                        pairs.add(new LateFit.Pair(SureOf.label(voice, 0.8), SureOf.label(face, 0.8), truth));
                    }
                }
            }
        }
        LateFit.Found found = LateFit.fit(pairs);
        assertThat(found.voice()).isCloseTo(1, within(1e-9));
        assertThat(found.face()).isCloseTo(1, within(1e-9));
        assertThat(found.fusion().distribution(pairs.get(0).readings()).dominant())
                .isIn(JOY, SADNESS);
    }
}
