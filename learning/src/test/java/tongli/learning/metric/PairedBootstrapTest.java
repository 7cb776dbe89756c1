package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
    private static final List<String> LABELS = List.of("a", "b");
    private static final int TEXTS = 400;

    private final float[][] truth = new float[TEXTS][2];
    private final Random random = new Random(1);

    PairedBootstrapTest() {
        for (float[] row : truth) {
            row[random.nextInt(2)] = 1;
        }
    }

    /** Right as often as told. */
    private boolean[][] said(double rightly) {
        boolean[][] said = new boolean[TEXTS][2];
        for (int i = 0; i < TEXTS; i++) {
            boolean right = random.nextDouble() < rightly;
            said[i][0] = truth[i][0] == 1 == right;
            said[i][1] = !said[i][0];
        }
        return said;
    }

    @Test
    void aMuchBetterModelIsBetterByMoreThanLuck() {
        PairedBootstrap found = PairedBootstrap.ofMacroF1(LABELS, truth, said(0.6), said(0.9), 500, 3);
        assertThat(found.difference()).isBetween(0.2, 0.4);
        assertThat(found.low()).isPositive();
        assertThat(found.p()).isLessThan(0.01);
    }

    @Test
    void aModelIsNoBetterThanItself() {
        boolean[][] same = said(0.7);
        PairedBootstrap found = PairedBootstrap.ofMacroF1(LABELS, truth, same, same, 500, 3);
        assertThat(found).isEqualTo(new PairedBootstrap(found.first(), found.first(), 0, 0, 1));
        assertThat(found.difference()).isZero();
    }

    @Test
    void whatMayBeLuckIsNotTakenForMore() {
        PairedBootstrap found = PairedBootstrap.ofMacroF1(LABELS, truth, said(0.7), said(0.7), 500, 3);
        assertThat(found.low()).isNegative();
        assertThat(found.high()).isPositive();
        assertThat(found.p()).isGreaterThan(0.05);
    }

    @Test
    void sharesAreOfAllTextsAndTheirIntervalOfThoseDrawn() {
        PairedBootstrap found = PairedBootstrap.ofShare(
                new boolean[] {true, false, false, false}, new boolean[] {true, true, true, false}, 500, 3);
        assertThat(found.first()).isEqualTo(0.25);
        assertThat(found.difference()).isEqualTo(0.5);
        // two of four texts differ, so that a drawn set has from none to all of them
        assertThat(found.low()).isZero();
        assertThat(found.high()).isEqualTo(1);
    }

    @Test
    void countsOfTextsAreThrownTogetherBeforeF1IsTaken() {
        List<LabelScores> first = List.of(new LabelScores(1, 0, 0), new LabelScores(0, 1, 2));
        List<LabelScores> second = List.of(new LabelScores(1, 0, 0), new LabelScores(2, 0, 0));
        PairedBootstrap found = PairedBootstrap.ofMicroF1(first, second, 500, 3);
        assertThat(found.first()).isCloseTo(0.4, within(1e-12)); // 2 · 1 / (2 · 1 + 1 + 2)
        assertThat(found.second()).isEqualTo(1);
        assertThat(found.high()).isEqualTo(1); // the second text twice: 0 and 1
        // the first text twice, where both are right, is a set of which the sign is none
        assertThat(found.p()).isBetween(0.3, 0.7);
    }

    @Test
    void aDifferenceInEveryTextIsInEverySet() {
        PairedBootstrap found = PairedBootstrap.ofShare(new boolean[3], new boolean[] {true, true, true}, 999, 3);
        assertThat(found).isEqualTo(new PairedBootstrap(0, 1, 1, 1, 0.002)); // 2 · (0 + 1) / (999 + 1)
    }
}
