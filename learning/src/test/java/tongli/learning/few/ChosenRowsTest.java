package tongli.learning.few;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenRowsTest {
    @TempDir
    private Path folder;

    @Test
    void aChoiceIsReadAsItWasWritten() throws IOException {
        Path file = folder.resolve("round-0").resolve(ChosenRows.FILE);
        List<PseudoLabels.Choice> chosen = List.of(new PseudoLabels.Choice(0, 1), new PseudoLabels.Choice(7, 0));
        ChosenRows.write(chosen, file);
        assertThat(ChosenRows.read(file, 8, 2)).isEqualTo(chosen);
        ChosenRows.write(List.of(), file);
        assertThat(ChosenRows.read(file, 8, 2)).isEmpty();
    }

    @Test
    void whatWasWrittenForOtherTextsIsRefused() throws IOException {
        Path file = folder.resolve(ChosenRows.FILE);
        for (String line : List.of("8\t0", "0\t2", "-1\t0", "zero\t0", "0")) {
            Files.writeString(file, "row\tlabel\n" + line + "\n");
            assertThatThrownBy(() -> ChosenRows.read(file, 8, 2))
                    .as(line)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("; delete " + folder);
        }
    }
}
