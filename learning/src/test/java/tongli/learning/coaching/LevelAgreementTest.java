package tongli.learning.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelAgreementTest {

    /** Truth 0 0 1 2, predicted 0 1 1 0: worked by hand. */
    @Test
    void figuresAreThoseWorkedByHand() {
        LevelAgreement agreement = new LevelAgreement();
        agreement.add(0, 0);
        agreement.add(0, 1);
        agreement.add(1, 1);
        agreement.add(2, 0);
        assertThat(agreement.accuracy()).isEqualTo(0.5);
        // F1: level 0 is 2/(2+2), level 1 is 2/(1+2), level 2 is 0
        assertThat(agreement.macroF1()).isCloseTo((0.5 + 2 / 3.0) / 3, within(1e-12));
        // observed weight 1 + 4; expected (2·2·1 + 1·2·1 + 1·2·4 + 1·2·1) / 4 = 4
        assertThat(agreement.quadraticKappa()).isCloseTo(1 - 5 / 4.0, within(1e-12));
        assertThat(agreement.majorityAccuracy()).isEqualTo(0.5);
        assertThat(agreement.majorityMacroF1()).isCloseTo(4 / 6.0 / 3, within(1e-12));
    }

    @Test
    void perfectAgreementIsOne() {
        LevelAgreement agreement = new LevelAgreement();
        for (int level = 0; level < 3; level++) {
            agreement.add(level, level);
        }
        assertThat(agreement.quadraticKappa()).isEqualTo(1);
        assertThat(agreement.macroF1()).isEqualTo(1);
    }
}
