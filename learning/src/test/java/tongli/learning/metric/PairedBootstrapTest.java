package tongli.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(found).isEqualTo(new PairedBootstrap(0, 0, 0, 1));
    }

    @Test
    void whatMayBeLuckIsNotTakenForMore() {
        PairedBootstrap found = PairedBootstrap.ofMacroF1(LABELS, truth, said(0.7), said(0.7), 500, 3);
        assertThat(found.low()).isNegative();
        assertThat(found.high()).isPositive();
        assertThat(found.p()).isGreaterThan(0.05);
    }
}
