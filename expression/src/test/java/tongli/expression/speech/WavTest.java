package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavTest {

    /** @param told the length that the header claims */
    private static byte[] wav(int told, int channels, short... samples) {
        ByteBuffer out = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(told + 36);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        out.putShort((short) channels)
                .putInt(1000)
                .putInt(2000)
                .putShort((short) 2)
                .putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(told);
        for (short sample : samples) {
            out.putShort(sample);
        }
        return out.array();
    }

    private static short[] sound(int loud, int silent) {
        short[] samples = new short[loud + silent];
        Arrays.fill(samples, 0, loud, (short) 1000);
        return samples;
    }

    @Test
    void aLengthThatTheHeaderDidNotKnowIsPutRight() {
        Wav wav = Wav.of(wav(0x7ffff000, 1, sound(500, 0)));
        assertThat(wav.duration()).isEqualTo(Duration.ofMillis(500));
        assertThat(wav.bytes()).isEqualTo(wav(1000, 1, sound(500, 0)));
    }

    @Test
    void whatIsSilentBetweenTwoPiecesIsCutShort() {
        // 100 ms of sound and 40 ms of its 200 ms of silence, then 100 ms and all 50 ms
        Wav joined = Wav.joined(List.of(Wav.of(wav(600, 1, sound(100, 200))), Wav.of(wav(300, 1, sound(100, 50)))));
        assertThat(joined.duration()).isEqualTo(Duration.ofMillis(290));
    }

    @Test
    void whatIsNoSoundIsRefused() {
        assertThatThrownBy(() -> Wav.of(new byte[0])).hasMessageContaining("no WAV");
        assertThatThrownBy(() -> Wav.of("<html>".repeat(20).getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("no WAV");
        assertThatThrownBy(() -> Wav.of(wav(4, 2, (short) 1, (short) 2))).hasMessageContaining("2 channels");
        assertThatThrownBy(() -> Wav.of(Arrays.copyOf(wav(4, 1, (short) 1), 36)))
                .hasMessageContaining("no sound in it");
    }

    @Test
    void everyFileThatIsCutShortIsReadOrRefused() {
        byte[] whole = wav(20, 1, sound(10, 0));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(Wav.of(cut).duration()).isLessThanOrEqualTo(Duration.ofMillis(10));
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("WAV");
            }
        }
    }
}
