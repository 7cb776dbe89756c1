package tongli.perception.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.voice.emotion.WhoSpeaks;

/** Speech that is made high and fast must sound more aroused than the same made low and slow, in a language the model never heard. */
class ArousalRoundTripTest {
    private static final Path ESPEAK = Path.of("/usr/bin/espeak-ng");
    private static final List<String> SENTENCES = List.of(
            "I did not know that you would come today",
            "We will have to begin again tomorrow morning",
            "The letter has been lying on the table since Monday",
            "You can put the bags down over there",
            "They have told me everything about the new house",
            "In seven hours it will be time to leave",
            "My brother wants to sell the old blue car",
            "Nobody has been in the kitchen since lunch",
            "She said that the meeting was moved to Friday",
            "I will take the train at a quarter past nine");

    @TempDir
    private Path folder;

    @Test
    void highAndFastIsMoreArousedThanLowAndSlow() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(ESPEAK), "espeak-ng is not installed");
        int right = 0;
        try (VoiceFileReader reader = VoiceFileReader.bundled()) {
            for (String sentence : SENTENCES) {
                right += arousal(reader, sentence, "75", "210", "150") > arousal(reader, sentence, "30", "120", "70")
                        ? 1
                        : 0;
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(9);
    }

    private double arousal(VoiceFileReader reader, String sentence, String pitch, String words, String amplitude)
            throws IOException, InterruptedException {
        Path wav = folder.resolve("spoken.wav");
        Process spoken = new ProcessBuilder(
                        ESPEAK.toString(),
                        "-v",
                        "en",
                        "-p",
                        pitch,
                        "-s",
                        words,
                        "-a",
                        amplitude,
                        "-w",
                        wav.toString(),
                        sentence)
                .inheritIO()
                .start();
        assertThat(spoken.waitFor()).isZero();
        return reader.read(wav, new WhoSpeaks(Optional.of("en"), Optional.empty()))
                .affect()
                .arousal();
    }
}
