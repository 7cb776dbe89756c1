package tongli.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPairTest {
    @TempDir
    Path folder;

    @Test
    void everyFaultyLineIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "a\tb\tjudging\na\tb\nc\td\tnice\n");
        assertThatThrownBy(() -> ReadingPair.read(file))
                .hasMessageContaining(":2:")
                .hasMessageContaining(":3:");
    }

    @Test
    void aRateCountsHitsAndItsIntervalHoldsIt() {
        var rate = BootstrapRate.of(List.of("a", "a", "b", "c"), List.of(true, false, false, false), 7);
        assertThat(rate.value()).isCloseTo(0.25, within(1e-12)); // 1 of 4
        assertThat(rate.low()).isZero(); // draws without "a" hold no hit
        assertThat(rate.high()).isEqualTo(0.5); // draws of "a" alone hold one in two
    }
}
