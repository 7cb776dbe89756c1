package tongli.perception.voice.emotion;

/** Sums up what is heard in numbers that a frozen network once learnt from other speech. Safe for many threads. */
@FunctionalInterface
public interface SpeechEmbedder {
    /** How many numbers a window has. */
    int WIDTH = 96;

    /** @param samples mono, 16 kHz, in [-1, 1] @return one window at least */
    EmbeddedSpeech of(float[] samples);
}
