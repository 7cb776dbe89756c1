package tongli.cli.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotsTest {
    private static final List<String> LINES =
            IntStream.range(0, 50).mapToObj(String::valueOf).toList();

    @Test
    void allLinesAreDealtAndTheLastLotIsFilledUpFromTheBeginning() {
        List<List<String>> lots = Lots.of(LINES, 20, 1);
        assertThat(lots)
                .hasSize(3)
                .allSatisfy(lot -> assertThat(lot).hasSize(20).doesNotHaveDuplicates());
        assertThat(lots.stream().flatMap(List::stream).distinct()).containsExactlyInAnyOrderElementsOf(LINES);
        assertThat(lots.get(2).subList(10, 20)).isEqualTo(lots.get(0).subList(0, 10));
    }

    @Test
    void theOrderIsDrawnBySeed() {
        assertThat(Lots.of(LINES, 20, 1)).isEqualTo(Lots.of(LINES, 20, 1)).isNotEqualTo(Lots.of(LINES, 20, 2));
    }
}
