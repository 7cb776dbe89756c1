package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedSpeechTest {

    /** Ten windows whose numbers are 0, 1, 2 …; their middles lie at 0.391, 0.471 … 1.111 s. */
    private static final EmbeddedSpeech RISING = new EmbeddedSpeech(windows(10));

    private static List<float[]> windows(int count) {
        List<float[]> windows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] window = new float[SpeechEmbedder.WIDTH];
            Arrays.fill(window, i);
            windows.add(window);
        }
        return windows;
    }

    @Test
    void sumsUpTheWindowsWhoseMiddleLiesWithin() {
        double[] numbers = RISING.of(new Stretch(0.4, 0.7)); // windows 1, 2 and 3, at 0.471, 0.551 and 0.631
        assertThat(numbers).hasSize(2 * SpeechEmbedder.WIDTH);
        assertThat(numbers[0]).isEqualTo(2);
        assertThat(numbers[SpeechEmbedder.WIDTH]).isEqualTo(Math.sqrt(2.0 / 3), offset(1e-12));
    }

    @Test
    void takesTheNearestWhereNoneDoes() {
        assertThat(RISING.of(new Stretch(0, 0.1))[0]).isZero();
        assertThat(RISING.of(new Stretch(5, 6))[0]).isEqualTo(9);
        assertThat(RISING.of(new Stretch(5, 6))[SpeechEmbedder.WIDTH]).isZero();
    }

    @Test
    void takesAllOfTheWhole() {
        assertThat(RISING.of(new Stretch(0, 2))[0]).isEqualTo(4.5, offset(1e-12));
    }

    @Test
    void isOfOneWindowAtLeastAndOfFiniteNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddedSpeech(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddedSpeech(List.of(new float[95])));
        float[] odd = new float[SpeechEmbedder.WIDTH];
        odd[3] = Float.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddedSpeech(List.of(odd)));
    }
}
