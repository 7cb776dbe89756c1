package tongli.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.perception.voice.speech.RecogniserUnavailable;
import tongli.perception.voice.speech.Recognisers;
import tongli.perception.voice.speech.SpokenWord;

/** As far as it goes without a model: none can be had where this was written. */
class ProvidersTest {
    @TempDir
    Path folder;

    @Test
    void bothAreFoundAsServices() {
        Recognisers recognisers =
                Recognisers.of(Map.of("TONGLI_SPEECH_ZH", "vosk:" + folder, "TONGLI_SPEECH_EN", "whisper"));
        assertThat(recognisers.obstacle(Language.ZH).orElseThrow())
                .isEqualTo(folder + " is no folder with a Vosk model; unpack one there");
        assertThat(recognisers.obstacle(Language.EN).orElseThrow())
                .isEqualTo("whisper needs a model; name its ggml file as whisper:FILE, see docs/voice.md");
    }

    /** The natives are loaded, and refuse. */
    @Test
    void aFolderThatOnlyLooksLikeAModelIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("am"));
        assertThatThrownBy(() -> new VoskProvider().open(Language.ZH, Optional.of(folder)))
                .isInstanceOf(RecogniserUnavailable.class)
                .hasMessageContaining("Vosk cannot load the model in " + folder);
    }

    @Test
    void aFileThatOnlyLooksLikeAModelIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("ggml-none.bin"), "lmgg");
        assertThatThrownBy(() -> new WhisperProvider().open(Language.ZH, Optional.of(file)))
                .isInstanceOf(RecogniserUnavailable.class)
                .hasMessageContaining(file + " is no whole model of whisper.cpp");
        assertThat(new WhisperProvider().obstacle(Language.EN, Optional.of(folder)))
                .isPresent();
    }

    @Test
    void theNativesOfWhisperLoad() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        WhisperJNI.loadLibrary();
        assertThat(new WhisperJNI().getSystemInfo()).isNotBlank();
    }

    @Test
    void whatVoskAnswersIsRead() throws IOException {
        assertThat(VoskResult.words(
                        "{\"result\":[{\"conf\":0.5,\"end\":1.02,\"start\":0.36,\"word\":\"你好\"}],\"text\":\"你好\"}"))
                .containsExactly(new SpokenWord("你好", 0.36, 1.02, OptionalDouble.of(0.5)));
        assertThat(VoskResult.words("{\"text\":\"\"}")).isEmpty();
        assertThatThrownBy(() -> VoskResult.words("{\"result\":[{\"word\":\"a\"}]}"))
                .hasMessageContaining("Vosk answered what is not understood");
        assertThatThrownBy(() -> VoskResult.words("{")).isInstanceOf(IOException.class);
    }
}
