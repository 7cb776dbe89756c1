package tongli.perception.voice.activity;

import tongli.perception.voice.sound.MonoSound;

/**
 * A span in which somebody speaks.
 *
 * @param from the first sample, counted from 0, of {@link MonoSound#RATE_HZ} a second
 * @param to behind the last
 */
public record SpeechSpan(long from, long to) {
    /** @throws IllegalArgumentException if it begins before the recording, or is empty */
    public SpeechSpan {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a span from sample %d to %d is none".formatted(from, to));
        }
    }

    public double fromSeconds() {
        return (double) from / MonoSound.RATE_HZ;
    }

    public double toSeconds() {
        return (double) to / MonoSound.RATE_HZ;
    }
}
