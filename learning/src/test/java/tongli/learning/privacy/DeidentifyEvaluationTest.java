package tongli.learning.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.reading.BootstrapRate;
import tongli.perception.privacy.Deidentifier;

class DeidentifyEvaluationTest {

    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("lines.txt"), String.join("\n", lines));
    }

    @Test
    void whatIsHiddenFoundAndTakenTooMuchIsCounted() throws IOException {
        List<MarkedLine> lines = MarkedLine.read(file(
                "My name is {name:Hannah Moss}, ring {phone:07700 900123}.",
                "",
                "then {name:xq} left", // in no list, and small
                "My name is Hannah {name:Moss}.", // found with what is before it: hidden, but not the same
                "Ring 07700 900123.", // a trap that is none, for the count
                "Nobody came."));
        Map<String, BootstrapRate> rates =
                new DeidentifyEvaluation(new Deidentifier(), 7).run(lines).rates();
        assertThat(rates.get("name.hidden"))
                .extracting(BootstrapRate::hits, BootstrapRate::total)
                .containsExactly(2, 3);
        assertThat(rates.get("name.found"))
                .extracting(BootstrapRate::hits, BootstrapRate::total)
                .containsExactly(1, 3);
        assertThat(rates.get("name.right"))
                .extracting(BootstrapRate::hits, BootstrapRate::total)
                .containsExactly(1, 2);
        assertThat(rates.get("phone.right"))
                .extracting(BootstrapRate::hits, BootstrapRate::total)
                .containsExactly(1, 2);
        assertThat(rates.get("traps"))
                .extracting(BootstrapRate::hits, BootstrapRate::total)
                .containsExactly(1, 2);
    }

    @Test
    void everyFaultyMarkIsToldByItsLine() throws IOException {
        Path faulty = file("{name:Ada} was here.", "{nmae:Ada} was here.", "{name:Ada was here.");
        assertThatThrownBy(() -> MarkedLine.read(faulty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lines [2, 3]")
                .hasMessageContaining("{kind:words}");
    }
}
