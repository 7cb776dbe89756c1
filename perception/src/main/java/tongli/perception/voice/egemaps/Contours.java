package tongli.perception.voice.egemaps;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The descriptors of a whole recording over time: 25 contours with a value for each hundredth of a second. Grows by 10 kB a second. For
 * one thread while frames are added; afterwards for many.
 */
public final class Contours {
    private static final Descriptor[] DESCRIPTORS = Descriptor.values();

    private float[][] values = new float[DESCRIPTORS.length][64];
    private int frames;
    private double meanSquares;

    /** Adds the next frame. */
    public void add(LowLevelDescriptors frame) {
        if (frames == values[0].length) {
            values = Arrays.stream(values)
                    .map(contour -> Arrays.copyOf(contour, 2 * contour.length))
                    .toArray(float[][]::new);
        }
        for (Descriptor descriptor : DESCRIPTORS) {
            values[descriptor.ordinal()][frames] = (float) frame.value(descriptor);
        }
        meanSquares += frame.meanSquare();
        frames++;
    }

    public int frames() {
        return frames;
    }

    /** From the beginning of the first frame to that of the one after the last. */
    public double seconds() {
        return frames * Framing.HOP_SECONDS;
    }

    /** When a frame begins. */
    public static double startSeconds(int frame) {
        return frame * Framing.HOP_SECONDS;
    }

    /** Mean of the squared samples; 0 if there are no frames. */
    public double meanSquare() {
        return frames == 0 ? 0 : meanSquares / frames;
    }

    public boolean voiced(int frame) {
        return values[Descriptor.F0_SEMITONE.ordinal()][frame] > 0;
    }

    /**
     * A descriptor over time, smoothed over three frames; one that is measured in voiced frames only is smoothed over those that have a
     * value, and stays 0 elsewhere.
     *
     * @return a value for each frame; the caller's own
     */
    public double[] smoothed(Descriptor descriptor) {
        double[] contour = raw(descriptor);
        return descriptor.voicedOnly() ? Smoothing.ofValues(contour) : Smoothing.ofAll(contour);
    }

    /** A descriptor in the voiced frames or in the others, smoothed over those that have a value, 0 elsewhere. */
    double[] smoothed(Descriptor descriptor, boolean voiced) {
        double[] contour = raw(descriptor);
        for (int frame = 0; frame < frames; frame++) {
            contour[frame] = voiced(frame) == voiced ? contour[frame] : 0;
        }
        return Smoothing.ofValues(contour);
    }

    private double[] raw(Descriptor descriptor) {
        double[] contour = new double[frames];
        Arrays.setAll(contour, frame -> values[descriptor.ordinal()][frame]);
        return contour;
    }

    /** The values that are not 0: those of the frames where a descriptor was measured. */
    static double[] measured(double[] contour) {
        DoublePredicate isMeasured = value -> value != 0;
        return Arrays.stream(contour).filter(isMeasured).toArray();
    }
}
