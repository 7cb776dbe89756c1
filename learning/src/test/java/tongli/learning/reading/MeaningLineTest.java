package tongli.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.understanding.meaning.Intent;
import tongli.understanding.meaning.MeaningReader;
import tongli.understanding.meaning.Need;

class MeaningLineTest {
    @TempDir
    Path folder;

    @Test
    void everyFaultyLineIsNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.tsv"),
                "Hm.\tvent,thank\trest\nHm.\tvent,hum\trest\nHm.\tvent\tfood\nHm.\tinform\t-\n");
        assertThatThrownBy(() -> MeaningLine.read(file))
                .hasMessageContaining(":2:")
                .hasMessageContaining(":3:")
                .hasMessageNotContaining(":1:")
                .hasMessageNotContaining(":4:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-dev", "zh-test", "zh-others", "zh-blind", "en-dev", "en-test", "en-others", "en-blind"})
    void theLinesInTheDocumentsAreWellFormed(String name) throws IOException {
        assertThat(MeaningLine.read(Path.of("..", "docs", "data", "meaning", "meaning-" + name + ".tsv")))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void figuresAreCountedByHand() {
        List<MeaningLine> lines = List.of(
                new MeaningLine("Thank you!", List.of(Intent.THANK), Optional.empty()), // right
                new MeaningLine("I'm exhausted.", List.of(Intent.COMPLAIN), Optional.of(Need.REST))); // read as vent
        var result = new MeaningEvaluation(MeaningReader.rulesOnly(), Optional.empty(), 7).run(Language.EN, lines);
        assertThat(result.inOrder().hits()).isEqualTo(1);
        assertThat(result.intentF1()).isCloseTo(0.5, within(1e-12)); // 2 · 1 / (2 + 2)
        assertThat(result.need().hits()).isEqualTo(1);
        assertThat(result.needless().hits()).isZero();
    }
}
