package tongli.perception.voice.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected samples are worked by hand: a window is 512 samples, 30 ms are 480, 100 ms are 1,600, 250 ms are 4,000. */
class SpeechSpansTest {

    private static List<SpeechSpan> spans(long samples, double... probabilities) {
        SpeechSpans spans = new SpeechSpans(SpanRules.USUAL);
        List<SpeechSpan> found = new ArrayList<>();
        for (double probability : probabilities) {
            spans.add(probability).ifPresent(found::add);
        }
        spans.end(samples).ifPresent(found::add);
        return found;
    }

    private static double[] windows(double... countsAndProbabilities) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < countsAndProbabilities.length; i += 2) {
            for (int n = 0; n < countsAndProbabilities[i]; n++) {
                all.add(countsAndProbabilities[i + 1]);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void aSpanBeginsAndEndsWithPaddingAround() {
        assertThat(spans(50 * 512, windows(10, 0.1, 10, 0.9, 10, 0.1)))
                .containsExactly(new SpeechSpan(10 * 512 - 480, 20 * 512 + 480));
    }

    @Test
    void betweenTheThresholdsNothingBeginsAndNothingEnds() {
        assertThat(spans(30 * 512, windows(30, 0.45))).isEmpty();
        assertThat(spans(40 * 512, windows(10, 0.9, 10, 0.4, 10, 0.1)))
                .containsExactly(new SpeechSpan(0, 20 * 512 + 480));
    }

    /** Four windows are 2,048 samples; the fourth begins 1,536 behind the first, which is not enough. */
    @Test
    void aShortSilenceBelongsToTheSpan() {
        assertThat(spans(24 * 512, windows(10, 0.9, 4, 0.1, 10, 0.9))).containsExactly(new SpeechSpan(0, 24 * 512));
        assertThat(spans(25 * 512, windows(10, 0.9, 5, 0.1, 10, 0.9)))
                .containsExactly(new SpeechSpan(0, 10 * 512 + 480), new SpeechSpan(15 * 512 - 480, 25 * 512));
    }

    /** Seven windows are 3,584 samples, eight 4,096. */
    @Test
    void aCoughIsNoSpeech() {
        assertThat(spans(30 * 512, windows(7, 0.9, 10, 0))).isEmpty();
        assertThat(spans(30 * 512, windows(8, 0.9, 10, 0))).containsExactly(new SpeechSpan(0, 8 * 512 + 480));
    }

    @Test
    void whoeverSpeaksToTheEndIsHeardToTheEnd() {
        assertThat(spans(10 * 512 - 100, windows(10, 0.9))).containsExactly(new SpeechSpan(0, 10 * 512 - 100));
    }

    @Test
    void paddingThatWouldLetSpansTouchIsRefused() {
        assertThatThrownBy(() -> new SpanRules(0.5, 0.35, Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(51)))
                .hasMessageContaining("padding");
        assertThatThrownBy(() -> new SpanRules(0.5, 0.6, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("end is 0.6");
    }
}
