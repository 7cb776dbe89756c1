package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileAnswersTest {
    private static final LabelledFile.Columns COLUMNS =
            new LabelledFile.Columns(Optional.of("line"), "reply", List.of("label"));

    @TempDir
    private Path folder;

    @Test
    void aTextIsReadWithWhatItAnswers() throws IOException {
        Path tsv = write("pairs.tsv", "line\treply\tlabel\nDad died.\tGive it time.\tformula\n\tHi.\tother\n");
        Path json = write(
                "pairs.jsonl",
                "{\"line\":\"Dad died.\",\"reply\":\"Give it time.\",\"label\":\"formula\"}\n"
                        + "{\"line\":\"\",\"reply\":\"Hi.\",\"label\":\"other\"}\n");
        for (Path file : List.of(tsv, json)) {
            assertThat(LabelledFile.read(file, COLUMNS).rows())
                    .extracting(LabelledFile.Row::before)
                    .containsExactly("Dad died.", "");
        }
    }

    @Test
    void aColumnThatIsNotThereIsToldOf() throws IOException {
        Path json =
                write("pairs.jsonl", "{\"context\":\"Dad died.\",\"reply\":\"Give it time.\",\"label\":\"formula\"}\n");
        assertThatThrownBy(() -> LabelledFile.read(json, COLUMNS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pairs.jsonl:1")
                .hasMessageContaining("\"line\"")
                .hasMessageContaining("--answers");
        Path tsv = write("pairs.tsv", "context\treply\tlabel\nDad died.\tGive it time.\tformula\n");
        assertThatThrownBy(() -> LabelledFile.read(tsv, COLUMNS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--answers");
    }

    @Test
    void linesWithoutTextAreLeftOutAndCounted() throws IOException {
        Path tsv = write("some.tsv", "line\treply\tlabel\n\tHi.\tother\n\t \tother\n\t\tother\n");
        Path json = write(
                "some.jsonl",
                "{\"line\":\"\",\"reply\":\"Hi.\",\"label\":\"other\"}\n\n{\"line\":\"Hello?\",\"label\":\"other\"}\n");
        LabelledFile both = LabelledFile.readAll(List.of(tsv, json), COLUMNS);
        assertThat(both.rows()).hasSize(2);
        assertThat(both.withoutText()).as("an empty line is none").isEqualTo(3);
    }

    @Test
    void aFileWithoutAnyTextSaysWhereItWasLookedFor() throws IOException {
        Path json = write("none.jsonl", "{\"line\":\"\",\"text\":\"Hi.\",\"label\":\"other\"}\n");
        assertThatThrownBy(() -> LabelledFile.read(json, COLUMNS))
                .hasMessageContaining("no line has a text in \"reply\"; name where it stands with --text");
        Path empty = write("empty.jsonl", "\n");
        assertThatThrownBy(() -> LabelledFile.read(empty, COLUMNS)).hasMessageContaining("no labelled text in it");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
