package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceStreamTest {
    private static final VoiceReader READER = new VoiceReader(Given.angryAbove220Hz());

    @Test
    void aReadingComesEveryHalfSecondOfTheLastThree() {
        List<VoiceReading> readings = read(Given.voice(246.94, 5), 320);
        // frames settle 0.46 s late: of 5 s, those up to 4.5 s are known
        assertThat(readings).hasSize(9);
        assertThat(readings).allMatch(reading -> reading.dominant().equals("anger"));
        assertThat(readings.get(0).speech()).containsExactly(new Stretch(0, 0.5));
        assertThat(readings.get(8).speech()).containsExactly(new Stretch(1.5, 4.5));
        assertThat(readings.get(8).evidence().get(0).fromSeconds()).isEqualTo(1.5);
    }

    @Test
    void howTheSamplesAreCutChangesNothing() {
        float[] samples = Given.voice(200, 2);
        assertThat(read(samples, 320)).isEqualTo(read(samples, 777));
    }

    @Test
    void ofSilenceNothingIsSaid() {
        assertThat(read(new float[48_000], 320)).isEmpty();
    }

    private static List<VoiceReading> read(float[] samples, int piece) {
        List<VoiceReading> readings = new ArrayList<>();
        VoiceStream stream = new VoiceStream(READER, WhoSpeaks.STRANGER, readings::add);
        for (int from = 0; from < samples.length; from += piece) {
            stream.accept(Arrays.copyOfRange(samples, from, Math.min(samples.length, from + piece)));
        }
        return readings;
    }
}
