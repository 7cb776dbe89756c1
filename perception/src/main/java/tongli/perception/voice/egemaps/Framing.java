package tongli.perception.voice.egemaps;

/**
 * How a recording is cut into frames. The short window of frame t, for what the tract does, is the 20 ms from sample 160 t on; the long
 * one, for what the voice does, is the 60 ms around it, three periods of the lowest voice. Before the beginning and after the end there
 * is silence.
 */
final class Framing {
    static final int RATE_HZ = 16_000;
    static final int HOP = 160;
    static final int SHORT = 320;
    static final int LONG = 960;
    /** How much earlier the long window begins. */
    static final int LEAD = (LONG - SHORT) / 2;

    static final int SHORT_TRANSFORM = 512;
    static final int LONG_TRANSFORM = 1024;
    static final double HOP_SECONDS = (double) HOP / RATE_HZ;

    private Framing() {}
}
