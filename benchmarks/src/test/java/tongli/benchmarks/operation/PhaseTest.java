package tongli.benchmarks.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void percentilesAreByNearestRankAndInMilliseconds() {
        List<Long> nanos =
                LongStream.rangeClosed(1, 200).map(i -> i * 1_000_000).boxed().toList();
        assertThat(Phase.percentile(nanos, 0.5)).isEqualTo(100);
        assertThat(Phase.percentile(nanos, 0.99)).isEqualTo(198);
        assertThat(Phase.percentile(nanos, 1)).isEqualTo(200);
        assertThat(Phase.percentile(List.of(), 0.5)).isNaN();
    }

    @Test
    void whatIsToldToComeAgainIsNoErrorAndWhatIsNotAnsweredIs() {
        Phase phase = Phase.turns("a");
        phase.add(201, 5_000_000, 0);
        phase.add(503, 1, 0);
        phase.add(429, 1, 0);
        phase.add(500, 1, 0);
        phase.add(Phase.NONE, 1, 0);
        phase.skip();
        assertThat(phase.errors()).isEqualTo(2);
        assertThat(phase.row(2)).startsWith("| a | 2 | 1 | 0.5 | 2 | 2 | 1 | 5 | 5 | 5 | 5 |");
    }

    @Test
    void anOptionThatIsNotKnownOrNoNumberIsToldOf() {
        List<String> known = List.of("nodes");
        assertThat(new Options(List.of("--nodes", "2"), known).number("nodes", 1, 1))
                .isEqualTo(2);
        assertThat(new Options(List.of(), known).number("nodes", 1, 1)).isOne();
        assertThatThrownBy(() -> new Options(List.of("--node", "2"), known)).hasMessageContaining("known are --nodes");
        assertThatThrownBy(() -> new Options(List.of("--nodes"), known)).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> new Options(List.of("--nodes", "0"), known).number("nodes", 1, 1))
                .hasMessageContaining("from 1 on");
    }
}
