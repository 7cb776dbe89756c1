package tongli.perception.voice.egemaps;

/**
 * How a recording is cut into frames. Frame t begins at sample 160 t; its short window of 20 ms (what the tract does) and its long one of
 * 60 ms (two periods of the lowest voice at least) begin together there, as in the reference.
 */
final class Framing {
    static final int RATE_HZ = 16_000;
    static final int HOP = 160;
    static final int SHORT = 320;
    static final int LONG = 960;
    static final int SHORT_TRANSFORM = 512;
    static final int LONG_TRANSFORM = 1024;
    static final double HOP_SECONDS = (double) HOP / RATE_HZ;

    private Framing() {}
}
