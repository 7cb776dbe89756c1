package tongli.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path IN_HOME = Path.of("/home/lin/.local/share/tongli");

    @Test
    void dataLiesInTheHomeFolderUnlessToldOtherwise() {
        assertThat(DataFolder.standard(Map.of(), "/home/lin")).isEqualTo(IN_HOME);
    }

    @Test
    void xdgDataHomeMovesIt() {
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), "/home/lin"))
                .isEqualTo(Path.of("/data/tongli"));
    }

    @Test
    void aRelativeXdgDataHomeIsIgnored() {
        assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "data"), "/home/lin"))
                .isEqualTo(IN_HOME);
    }
}
