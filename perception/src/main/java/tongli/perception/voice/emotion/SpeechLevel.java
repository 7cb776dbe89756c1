package tongli.perception.voice.emotion;

import tongli.perception.voice.egemaps.Egemaps;

/**
 * Brings speech to one level, for a microphone's gain says nothing of a feeling. The level is that of active speech: the mean square over
 * frames of 20 ms that lie within 30 dB of the loudest, in the manner of ITU-T P.56. Stateless.
 */
public final class SpeechLevel {
    /** Root mean square of active speech afterwards: −26 dB of full scale, which leaves room for peaks. */
    public static final double ACTIVE = 0.05;

    static final int FRAME = Egemaps.RATE_HZ / 50;
    /** As a share of power. */
    static final double WITHIN = 1e-3;
    /** Root mean square of what is too quiet to be anything but the noise of a circuit. */
    static final double SILENCE = 1e-5;

    private SpeechLevel() {}

    /** @param samples mono, 16 kHz @return the same at the level of {@link #ACTIVE}; silence stays as it is */
    public static float[] evened(float[] samples) {
        float gain = (float) gain(activeMeanSquare(samples));
        float[] evened = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            evened[i] = samples[i] * gain;
        }
        return evened;
    }

    static double gain(double activeMeanSquare) {
        return activeMeanSquare < SILENCE * SILENCE ? 1 : ACTIVE / Math.sqrt(activeMeanSquare);
    }

    /** 0 for less than one frame. */
    static double activeMeanSquare(float[] samples) {
        double[] squares = new double[samples.length / FRAME];
        for (int frame = 0; frame < squares.length; frame++) {
            squares[frame] = meanSquare(samples, frame * FRAME);
        }
        return activeMeanSquare(squares, squares.length);
    }

    static double meanSquare(float[] samples, int from) {
        double sum = 0;
        for (int i = from; i < from + FRAME; i++) {
            double sample = Float.isNaN(samples[i]) ? 0 : samples[i];
            sum += sample * sample;
        }
        return sum / FRAME;
    }

    /** Over the first frames of an array. */
    static double activeMeanSquare(double[] squares, int count) {
        double loudest = 0;
        for (int frame = 0; frame < count; frame++) {
            loudest = Math.max(loudest, squares[frame]);
        }
        double sum = 0;
        int active = 0;
        for (int frame = 0; frame < count; frame++) {
            if (squares[frame] > loudest * WITHIN) {
                sum += squares[frame];
                active++;
            }
        }
        return active == 0 ? 0 : sum / active;
    }
}
