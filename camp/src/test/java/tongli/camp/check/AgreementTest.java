package tongli.camp.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.camp.talk.Response;

class AgreementTest {
    private static CheckedTurn turn(double without, double inWords) {
        return new CheckedTurn(Response.all().get(0), without, inWords);
    }

    /** Means 0.02 and 0.01; deviations −0.02, 0, 0.02 and −0.01, −0.02, 0.03: 0.0008 / √(0.0008 · 0.0014). */
    @Test
    void figuresAreWorkedByHand() {
        Agreement agreement = Agreement.of(List.of(turn(0, 0), turn(0.02, -0.01), turn(0.04, 0.04)));
        assertThat(agreement.without()).isCloseTo(0.02, within(1e-12));
        assertThat(agreement.inWords()).isCloseTo(0.01, within(1e-12));
        assertThat(agreement.off()).isCloseTo(0.01, within(1e-12));
        assertThat(agreement.correlation()).isCloseTo(0.0008 / Math.sqrt(0.0008 * 0.0014), within(1e-12));
        assertThat(agreement.sameSign()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void whatDoesNotVaryHasNoCorrelation() {
        assertThat(Agreement.of(List.of(turn(0.1, 0), turn(0.1, 0.2))).correlation())
                .isZero();
    }

    @Test
    void nothingAgreesWithNothing() {
        assertThatThrownBy(() -> Agreement.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
