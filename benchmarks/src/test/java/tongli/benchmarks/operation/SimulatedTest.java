package tongli.benchmarks.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SimulatedTest {

    private static final int TURNS = 400_000;
    /** A second on average. */
    private static final ToDoubleFunction<Random> EXPONENTIAL = chance -> -Math.log(1 - chance.nextDouble());

    @Test
    void oneProcessorIsTheQueueMM1() {
        Simulated queue = Simulated.play(
                new Simulated.Server(1, 1_000_000, 1), Simulated.atRandom(0.5, 2), EXPONENTIAL, TURNS, 1);
        assertThat(queue.meanMillis()).isCloseTo(2_000, within(60.0)); // 1 / (1 - 0.5)
        assertThat(queue.busy()).isCloseTo(0.5, within(0.01));
        assertThat(queue.shed()).isZero();
    }

    @Test
    void twoProcessorsOfWhichATurnUsesOneAreTheQueueMM2() {
        Simulated queue = Simulated.play(
                new Simulated.Server(2, 1_000_000, 1), Simulated.atRandom(1.5, 2), EXPONENTIAL, TURNS, 1);
        assertThat(queue.meanMillis()).isCloseTo(2_286, within(100.0)); // 1 / (1 - 0.75²)
    }

    @Test
    void whatFindsNoPlaceIsShedAsErlangSays() {
        Simulated queue =
                Simulated.play(new Simulated.Server(2, 2, 1), Simulated.atRandom(2, 2), EXPONENTIAL, TURNS, 1);
        assertThat(queue.shed()).isCloseTo(0.4, within(0.01)); // B(2, 2) = 2 / (1 + 2 + 2)
    }

    @Test
    void turnsThatComeEvenlyAndFitDoNotWait() {
        Simulated queue =
                Simulated.play(new Simulated.Server(2, 100, 0.5), Simulated.evenly(3), chance -> 0.1, 1_000, 1);
        assertThat(queue.p50Millis()).isCloseTo(200, within(1e-6)); // a tenth at half a processor
        assertThat(queue.p99Millis()).isCloseTo(200, within(1e-6));
    }

    @Test
    void aSeedGivesTheSameAgain() {
        Simulated.Server server = new Simulated.Server(2, 32, 1);
        assertThat(Simulated.play(server, Simulated.atRandom(1, 3), EXPONENTIAL, 5_000, 1))
                .isEqualTo(Simulated.play(server, Simulated.atRandom(1, 3), EXPONENTIAL, 5_000, 1));
    }
}
