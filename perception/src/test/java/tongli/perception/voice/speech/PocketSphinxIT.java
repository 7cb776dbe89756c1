package tongli.perception.voice.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.perception.voice.sound.MonoSound;

/** The real one, where it is installed. */
class PocketSphinxIT {
    @TempDir
    Path folder;

    @Test
    void clearSpeechIsUnderstoodForTheMostPart() throws IOException {
        Recognisers recognisers = Recognisers.of(System.getenv());
        assumeTrue(recognisers.obstacle(Language.EN).isEmpty(), "PocketSphinx is not installed");
        Path file;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("../activity/speech.ogg"))) {
            file = Files.write(folder.resolve("speech.ogg"), in.readAllBytes());
        }
        try (Recogniser recogniser = recognisers.open(Language.EN);
                MonoSound sound = MonoSound.open(file, Duration.ofMinutes(1))) {
            Transcript transcript = recogniser.transcribe(sound);
            assertThat(transcript.text())
                    .contains("happy that you called")
                    .contains("yesterday")
                    .contains("very sad");
            SpokenWord happy = transcript.words().stream()
                    .filter(word -> word.text().equals("happy"))
                    .findFirst()
                    .orElseThrow();
            assertThat(happy.fromSeconds()).isBetween(1.5, 2.2); // a second of silence comes first
        }
    }
}
