package tongli.perception.voice.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.sound.SampleStream;

/** With small programs in place of PocketSphinx. */
class PocketSphinxTest {
    @TempDir
    Path folder;

    private Path program(String... lines) throws IOException {
        Path program = folder.resolve("pocketsphinx_continuous");
        Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static SampleStream pieces(float[]... pieces) {
        Iterator<float[]> left = Arrays.asList(pieces).iterator();
        return () -> left.hasNext() ? left.next() : new float[0];
    }

    private static Transcript heard(Path program, SampleStream sound) throws IOException {
        return new PocketSphinx(program, Duration.ofSeconds(20)).transcribe(sound);
    }

    @Test
    void theSoundGoesInAsSixteenBitsAndTheWordsComeOut() throws IOException {
        Path program = program(
                "cat > " + folder.resolve("heard"),
                "echo hello you",
                "echo '<s> 0.0 0.1 1.0'",
                "echo 'hello 0.1 0.5 0.75'",
                "echo 'you(2) 0.5 0.9 0.25'");
        Transcript transcript = heard(program, pieces(new float[] {0, 0.5f}, new float[] {-1, 1.5f}));
        assertThat(transcript.text()).isEqualTo("hello you");
        assertThat(transcript.confidence()).hasValue(0.5);
        assertThat(Files.readAllBytes(folder.resolve("heard")))
                .containsExactly(0, 0, 0, 0x40, 0, 0x80, 0xff, 0x7f); // 0, 16,384, −32,768, 32,767
    }

    @Test
    void aProgramThatFailsIsTold() throws IOException {
        Path program = program("exit 3");
        assertThatThrownBy(() -> heard(program, pieces(new float[100_000], new float[100_000])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PocketSphinx failed; type what was said");
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        Path program = program("exec sleep 600");
        PocketSphinx sphinx = new PocketSphinx(program, Duration.ofMillis(300));
        assertThatThrownBy(() -> sphinx.transcribe(pieces(new float[100_000], new float[100_000], new float[100_000])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PocketSphinx failed");
    }

    @Test
    void soundThatCannotBeReadIsToldAsItIs() throws IOException {
        Path program = program("cat > /dev/null");
        assertThatThrownBy(() -> heard(program, () -> {
                    throw new UndecodableException("is cut off");
                }))
                .isInstanceOf(UndecodableException.class)
                .hasMessage("is cut off");
    }

    @Test
    void whatIsNotInstalledIsNamed() throws IOException {
        assertThat(new PocketSphinxProvider("", folder).obstacle(Language.EN, Optional.empty()))
                .hasValue("pocketsphinx_continuous is not installed: apt-get install pocketsphinx pocketsphinx-en-us");
        program("exit 0");
        assertThat(new PocketSphinxProvider(folder.toString(), folder).obstacle(Language.EN, Optional.empty()))
                .isEmpty();
        assertThat(new PocketSphinxProvider(folder.toString(), folder.resolve("none"))
                        .obstacle(Language.EN, Optional.empty())
                        .orElseThrow())
                .contains("its English model is not at");
        assertThat(new PocketSphinxProvider(folder.toString(), folder)
                        .obstacle(Language.ZH, Optional.empty())
                        .orElseThrow())
                .contains("has no Chinese model");
    }
}
