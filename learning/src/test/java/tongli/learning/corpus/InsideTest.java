package tongli.learning.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideTest {
    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectory(place.resolve("set"));
        Files.writeString(folder.resolve("own.tsv"), "own");
        Files.writeString(place.resolve("secret.tsv"), "of somebody else");
    }

    @Test
    void theFolderWhereOneStandsIsAFolderLikeAnother() throws IOException {
        // the folder of the module, from which tests run
        Path file = Inside.of(Path.of(".")).file("pom.xml", "the list");
        assertThat(file).isRegularFile().isEqualTo(Path.of("pom.xml").toRealPath());
        assertThat(Inside.of(Path.of("")).file("./src/../pom.xml", "the list")).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.tsv", "a/../../secret.tsv", "/etc/passwd", "link.tsv", "links/secret.tsv", ".."})
    void whatLeadsOutOfItIsRefused(String name) throws IOException {
        Files.createSymbolicLink(folder.resolve("link.tsv"), place.resolve("secret.tsv"));
        Files.createSymbolicLink(folder.resolve("links"), place);
        assertThatThrownBy(() -> Inside.of(folder).file(name, "list.tsv:2"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "list.tsv:2: a file lies outside the folder, by its name or by a link; name only what is in it");
    }

    @Test
    void aLinkThatStaysInsideIsFollowedAndKeepsItsName() throws IOException {
        Files.createSymbolicLink(folder.resolve("again.tsv"), Path.of("own.tsv"));
        assertThat(Inside.of(folder).file("again.tsv", "the list"))
                .hasFileName("again.tsv")
                .hasContent("own");
    }

    @Test
    void aFolderThatIsReachedByALinkIsAFolderLikeAnother() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("linked"), folder);
        assertThat(Inside.of(link).file("own.tsv", "the list")).hasContent("own");
    }

    @Test
    void whatIsMissingIsLeftToWhoeverReadsIt() throws IOException {
        assertThat(Inside.of(folder).file("none.tsv", "the list")).doesNotExist();
        assertThatThrownBy(() -> Inside.of(place.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Inside.of(folder).file("a\u0000b", "list.tsv:2"))
                .hasMessage("list.tsv:2: no file can have the name that is given; mend it there");
    }
}
