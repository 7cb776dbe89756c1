package tongli.perception.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.voice.emotion.VoiceModel;

class VoiceFileReaderTest {
    @Test
    void ofSeveralCalmRecordingsTheOneThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("calm-2.wav"));
        try (VoiceFileReader reader = VoiceFileReader.bundled()) {
            assertThatIOException()
                    .isThrownBy(() -> reader.baseline(List.of(empty)))
                    .withMessage(empty + ": the file is empty");
        }
    }

    @Test
    void aModelThatCannotServeIsRefusedBeforeAnythingNativeIsOpened() {
        VoiceModel good = VoiceModels.bundled();
        VoiceModel other = new VoiceModel(
                good.version(),
                List.of("anger", "joy", "boredom", "sadness"),
                good.languages(),
                good.neutral(),
                good.stranger(),
                good.enrolled(),
                good.uncertainBelow(),
                good.about());
        List<String> opened = new ArrayList<>();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VoiceFileReader(other, () -> {
                    opened.add("activity");
                    throw new AssertionError("opened");
                }))
                .withMessageContaining("boredom");
        assertThat(opened).isEmpty();
    }
}
