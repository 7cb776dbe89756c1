package tongli.perception.voice.activity;

import java.time.Duration;
import tongli.core.Require;
import tongli.perception.voice.sound.MonoSound;

/**
 * How probabilities become spans.
 *
 * @param begin a span begins where speech is at least so probable, from 0 to 1
 * @param end it may end where speech is less probable than this; below {@code begin}, so that a wavering probability makes one span and not many
 * @param shortest spans that are not longer are dropped
 * @param silence a span ends only where so much of improbable speech follows
 * @param padding is added before and behind each span; half of {@code silence} at most, so that spans never touch
 */
public record SpanRules(double begin, double end, Duration shortest, Duration silence, Duration padding) {
    /** Those of Silero's own {@code get_speech_timestamps}. */
    public static final SpanRules USUAL =
            new SpanRules(0.5, 0.35, Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofMillis(30));

    /** @throws IllegalArgumentException if a value is out of range */
    public SpanRules {
        Require.inRange("begin", begin, 0, 1);
        Require.inRange("end", end, 0, begin);
        Require.inRange(
                "shortest", shortest.toMillis(), 0, Duration.ofMinutes(1).toMillis());
        Require.inRange("silence", silence.toMillis(), 0, Duration.ofMinutes(1).toMillis());
        Require.inRange("padding", padding.toMillis(), 0, silence.toMillis() / 2.0);
    }

    static long samples(Duration length) {
        return length.toMillis() * MonoSound.RATE_HZ / 1_000;
    }
}
