package tongli.perception.voice.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.voice.sound.MonoSound;

class VoiceActivityTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static VoiceActivity activity;
    private static float[] speech;

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() throws IOException {
        activity = new VoiceActivity();
        try (InputStream in = Objects.requireNonNull(VoiceActivityTest.class.getResourceAsStream("speech.ogg"))) {
            speech = MonoSound.readWhole(Files.write(folder.resolve("speech.ogg"), in.readAllBytes()), MINUTE);
        }
    }

    @AfterAll
    static void close() {
        activity.close();
    }

    /** It was made of silence and speech: see made.md. */
    @Test
    void speechIsFoundBetweenSilences() {
        List<SpeechSpan> spans = activity.spans(speech, SpanRules.USUAL);
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).fromSeconds()).isCloseTo(1.2, within(0.25));
        assertThat(spans.get(0).toSeconds()).isCloseTo(3.1, within(0.25));
        assertThat(spans.get(1).fromSeconds()).isCloseTo(4.1, within(0.25));
        assertThat(spans.get(1).toSeconds()).isCloseTo(6.0, within(0.25));
    }

    @Test
    void piecesOfAnyLengthGiveTheSameSpans() {
        SpeechStream stream = activity.listen(SpanRules.USUAL);
        List<SpeechSpan> spans = new ArrayList<>();
        int at = 0;
        for (int length = 1; at < speech.length; length = length * 7 % 1_999) {
            int to = Math.min(speech.length, at + length);
            spans.addAll(stream.add(Arrays.copyOfRange(speech, at, to)));
            at = to;
        }
        spans.addAll(stream.end());
        assertThat(spans).isEqualTo(activity.spans(speech, SpanRules.USUAL));
        assertThatThrownBy(() -> stream.add(new float[1])).isInstanceOf(IllegalStateException.class);
    }

    /** While somebody speaks, the first span is told before the second begins. */
    @Test
    void aSpanIsToldWhenItIsOver() {
        SpeechStream stream = activity.listen(SpanRules.USUAL);
        assertThat(stream.add(Arrays.copyOf(speech, 2 * MonoSound.RATE_HZ))).isEmpty();
        assertThat(stream.probability()).isGreaterThan(0.5);
        assertThat(stream.add(Arrays.copyOfRange(speech, 2 * MonoSound.RATE_HZ, 4 * MonoSound.RATE_HZ)))
                .hasSize(1);
        assertThat(stream.probability()).isLessThan(0.35);
    }

    @Test
    void silenceNoiseAndATonyHumAreNoSpeech() {
        Random random = new Random(7);
        float[] noise = new float[3 * MonoSound.RATE_HZ];
        float[] hum = new float[noise.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.05 * random.nextGaussian());
            hum[i] = (float) (0.2 * Math.sin(2 * Math.PI * 50 * i / MonoSound.RATE_HZ));
        }
        assertThat(activity.spans(new float[noise.length], SpanRules.USUAL)).isEmpty();
        assertThat(activity.spans(noise, SpanRules.USUAL)).isEmpty();
        assertThat(activity.spans(hum, SpanRules.USUAL)).isEmpty();
        assertThat(activity.spans(new float[0], SpanRules.USUAL)).isEmpty();
        assertThat(activity.spans(new float[] {0.5f}, SpanRules.USUAL)).isEmpty();
    }

    /** A stream's state is its own: what one hears changes nothing for another. */
    @Test
    void streamsSideBySideDoNotHearEachOther() {
        SpeechStream one = activity.listen(SpanRules.USUAL);
        SpeechStream other = activity.listen(SpanRules.USUAL);
        List<SpeechSpan> spans = new ArrayList<>();
        for (int at = 0; at + 512 <= speech.length; at += 512) {
            spans.addAll(one.add(Arrays.copyOfRange(speech, at, at + 512)));
            other.add(new float[512]);
        }
        spans.addAll(one.end());
        assertThat(other.end()).isEmpty();
        assertThat(spans).hasSameSizeAs(activity.spans(speech, SpanRules.USUAL));
    }
}
