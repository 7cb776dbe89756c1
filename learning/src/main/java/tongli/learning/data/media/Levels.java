package tongli.learning.data.media;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How loud a recording is, by the energies of its frames of 20 ms, a constant shift taken off. For one thread.
 *
 * <p>Speech pauses: its quiet frames are the background, its loud ones speech and background. So the ratio of signal to noise
 * is taken from the energy of the loud less that of the quiet, over that of the quiet. Frames of nearly digital silence, as
 * padding is, are no background and do not count.
 */
final class Levels {
    static final double FRAMES_A_SECOND = 50;

    /** A tenth of the frames are quieter: among them speech has its pauses. */
    private static final double QUIET = 0.1;
    /** A tenth are louder: the stressed syllables. */
    private static final double LOUD = 0.9;
    /** −90 dB of full scale: less than one step of 16 bits. */
    private static final double NOTHING = 1e-9;
    /** From here up the samples of every depth stand at their end: with 8 bits it is 127/128. */
    private static final double FULL_SCALE = 0.99;

    private final int frame;
    private final DoubleStream.Builder energies = DoubleStream.builder();
    private long samples;
    private long atEnd;
    private double sum;
    private double squares;
    private int inFrame;

    Levels(double rateHz) {
        frame = (int) Math.round(rateHz / FRAMES_A_SECOND);
    }

    /** @param sample of all channels, their mean. @param peak of all channels, the largest without its sign */
    void add(double sample, double peak) {
        samples++;
        atEnd += peak >= FULL_SCALE ? 1 : 0;
        sum += sample;
        squares += sample * sample;
        if (++inFrame == frame) {
            double mean = sum / frame;
            energies.add(Math.max(0, squares / frame - mean * mean));
            sum = 0;
            squares = 0;
            inFrame = 0;
        }
    }

    /**
     * To be called once, after the last sample.
     *
     * @param loudDb how loud the loud frames are, in decibels of full scale; −90 where there is nothing
     * @param clipped the share of samples that stand at full scale, from 0 to 1
     * @param signalToNoiseDb see above; 0 where nothing is louder than anything else
     */
    record Measured(double loudDb, double clipped, double signalToNoiseDb) {}

    Measured measured() {
        double[] sorted = energies.build().filter(energy -> energy > NOTHING).toArray();
        Arrays.sort(sorted);
        double loud = sorted.length == 0 ? NOTHING : sorted[(int) (LOUD * (sorted.length - 1))];
        double quiet = sorted.length == 0 ? NOTHING : sorted[(int) (QUIET * (sorted.length - 1))];
        double ratio = Math.max(1, loud / quiet - 1);
        return new Measured(decibels(loud), samples == 0 ? 0 : atEnd / (double) samples, decibels(ratio));
    }

    private static double decibels(double ratio) {
        return 10 * Math.log10(ratio);
    }
}
