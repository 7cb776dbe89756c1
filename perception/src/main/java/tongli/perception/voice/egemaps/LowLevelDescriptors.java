package tongli.perception.voice.egemaps;

import java.util.Arrays;
import tongli.core.Require;

/**
 * What was measured in one frame, before smoothing. All values are finite. Immutable, for many threads.
 *
 * <p>The frame is the 20 ms from {@link #startSeconds()} on; what needs the voice's periods is measured in the 60 ms around them. A descriptor that is measured in voiced frames only is 0 in others, and in a voiced
 * frame where it cannot be measured (no third formant, too few periods for jitter).
 */
public final class LowLevelDescriptors {
    /** Mel bands from 20 to 8,000 Hz. */
    public static final int BANDS = AuditorySpectrum.BANDS;

    private final long frame;
    private final double meanSquare;
    private final double[] values;
    private final float[] bandLevels;

    /** Without levels of bands, which then are 0. */
    public LowLevelDescriptors(long frame, double meanSquare, double[] values) {
        this(frame, meanSquare, values, new float[BANDS]);
    }

    /**
     * @param frame from 0
     * @param meanSquare of the samples of the short window
     * @param values one for each {@link Descriptor}, in their order
     * @param bandLevels one for each of {@link #BANDS}
     * @throws IllegalArgumentException if a number is out of range or not finite
     */
    public LowLevelDescriptors(long frame, double meanSquare, double[] values, float[] bandLevels) {
        Require.inRange("frame", frame, 0, Long.MAX_VALUE);
        Require.inRange("meanSquare", meanSquare, 0, 1);
        if (values.length != Descriptor.values().length) {
            throw new IllegalArgumentException(
                    "%d values are given for %d descriptors".formatted(values.length, Descriptor.values().length));
        }
        if (bandLevels.length != BANDS) {
            throw new IllegalArgumentException("%d levels are given for %d bands".formatted(bandLevels.length, BANDS));
        }
        for (Descriptor descriptor : Descriptor.values()) {
            Require.inRange(descriptor.reference(), values[descriptor.ordinal()], -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        this.frame = frame;
        this.meanSquare = meanSquare;
        this.values = values.clone();
        this.bandLevels = bandLevels.clone();
    }

    public long frame() {
        return frame;
    }

    public double startSeconds() {
        return frame * Framing.HOP_SECONDS;
    }

    /** Mean of the squared samples of the short window, in [0, 1]. */
    public double meanSquare() {
        return meanSquare;
    }

    public double value(Descriptor descriptor) {
        return values[descriptor.ordinal()];
    }

    /** The natural logarithm of the power in a mel band, of samples of 16 bits. @param band from 0, the lowest */
    public float bandLevel(int band) {
        return bandLevels[band];
    }

    public boolean voiced() {
        return value(Descriptor.F0_SEMITONE) > 0;
    }

    /** Pitch in Hz; 0 where there is no voice. */
    public double f0Hz() {
        return voiced() ? Semitones.toHz(value(Descriptor.F0_SEMITONE)) : 0;
    }

    @Override
    public String toString() {
        return "frame " + frame + ": " + Arrays.toString(values);
    }
}
