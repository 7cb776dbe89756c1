package tongli.perception.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.voice.emotion.VoiceModel;
import tongli.perception.voice.emotion.VoiceReader;

class VoiceModelsTest {
    @Test
    void whatShipsCanBeReadAndSaysWhereItComesFrom() {
        VoiceModel model = VoiceModels.bundled();
        assertThat(new VoiceReader(model).model().labels()).containsExactly("anger", "joy", "neutral", "sadness");
        assertThat(model.languages()).containsExactly("de");
        assertThat(model.about()).containsKeys("command", "list_sha256");
    }

    @Test
    void aFileThatIsNoModelIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.tsv"), "file\temotion\n");
        assertThatThrownBy(() -> VoiceModels.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.tsv")
                .hasMessageContaining("no voice model");
        assertThatThrownBy(() -> VoiceModels.read(folder.resolve("none.tsv"))).isInstanceOf(NoSuchFileException.class);
    }
}
