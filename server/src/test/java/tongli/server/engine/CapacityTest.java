package tongli.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tongli.server.problem.ProblemException;

class CapacityTest {

    private final Capacity one = new Capacity(1);

    @Test
    void whatIsBeyondItIsRefusedAndDoesNothing() {
        boolean[] done = {false};
        String answer = one.within(() -> {
            assertThatThrownBy(() -> one.within(() -> done[0] = true))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().type()).isEqualTo("/problems/overloaded"));
            return "answered";
        });
        assertThat(answer).isEqualTo("answered");
        assertThat(done[0]).isFalse();
    }

    @Test
    void aPlaceIsFreeAgainHoweverTheWorkEnded() {
        assertThatThrownBy(() -> one.within(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(one.free()).isOne();
        assertThat(one.within(() -> 7)).isEqualTo(7);
    }
}
