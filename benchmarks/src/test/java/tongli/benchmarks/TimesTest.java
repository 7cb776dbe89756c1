package tongli.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void percentilesAreByNearestRank() {
        var times = new Times();
        for (int i = 20; i >= 1; i--) {
            times.add(i * 1_000_000L);
        }
        assertThat(times.percentile(0.5)).isEqualTo(10_000_000);
        assertThat(times.percentile(0.95)).isEqualTo(19_000_000);
        assertThat(times.cells()).isEqualTo("10.0 | 19.0");
    }
}
