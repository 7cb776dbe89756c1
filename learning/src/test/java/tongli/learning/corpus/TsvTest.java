package tongli.learning.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvTest {
    @TempDir
    Path folder;

    @Test
    void rowsAreReadByTheHeader() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "id\ttext\n1\t晚安\n2\t\n");
        Tsv tsv = Tsv.read(file);
        assertThat(tsv.rows().get(0).get(tsv.column("text"))).isEqualTo("晚安");
        assertThat(tsv.rows().get(1).get(tsv.column("text"))).isEmpty();
        assertThat(tsv.sha256()).hasSize(64);
    }

    @Test
    void aRowWithAFieldTooManyIsNamedByItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv"), "id\ttext\n1\ta\n2\tb\tc\n");
        assertThatThrownBy(() -> Tsv.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.tsv:3: 3 fields");
    }

    @Test
    void aMissingFileIsNamedAndAnEmptyOneIsRefused() throws IOException {
        assertThatThrownBy(() -> Tsv.read(folder.resolve("none.tsv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageEndingWith("none.tsv");
        Path empty = Files.writeString(folder.resolve("a.tsv"), "\n\n");
        assertThatThrownBy(() -> Tsv.read(empty)).hasMessageContaining("no line in it");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        Tsv tsv = Tsv.read(Files.writeString(folder.resolve("a.tsv"), "\uFEFFtext\tlabel\r\n晚安\tcalm\r\n"));
        assertThat(tsv.header()).containsExactly("text", "label");
        assertThat(tsv.rows()).containsExactly(List.of("晚安", "calm"));
    }

    @Test
    void aFileThatIsCalledGzippedAndIsNotIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tsv.gz"), "text\tlabel\n");
        assertThatThrownBy(() -> Tsv.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.tsv.gz: no whole gzip file");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Tsv tsv = Tsv.read(Files.writeString(folder.resolve("a.tsv"), "id\ttext\n"));
        assertThatThrownBy(() -> tsv.column("label"))
                .hasMessageContaining("\"label\"")
                .hasMessageContaining("id, text");
    }
}
