package tongli.learning.voice;

import java.util.Arrays;
import java.util.Random;
import tongli.perception.voice.sound.MonoSound;
import tongli.perception.voice.sound.Resampler;

/** A recording made into another one that expresses the same. Level is none of them, for all recordings are brought to one. Stateless. */
public enum Alteration {
    /** A tenth faster, and higher by as much. */
    FASTER {
        @Override
        float[] of(float[] samples, long seed) {
            return heardAt(samples, MonoSound.RATE_HZ + TENTH);
        }
    },
    /** A tenth slower, and lower. */
    SLOWER {
        @Override
        float[] of(float[] samples, long seed) {
            return heardAt(samples, MonoSound.RATE_HZ - TENTH);
        }
    },
    /** White noise 20 dB below the whole recording. */
    NOISY {
        @Override
        float[] of(float[] samples, long seed) {
            double sum = 0;
            for (float sample : samples) {
                sum += sample * sample;
            }
            double strength = NOISE * Math.sqrt(sum / Math.max(1, samples.length));
            Random chance = new Random(seed);
            float[] noisy = new float[samples.length];
            for (int i = 0; i < samples.length; i++) {
                noisy[i] = (float) (samples[i] + strength * chance.nextGaussian());
            }
            return noisy;
        }
    };

    private static final int TENTH = MonoSound.RATE_HZ / 10;
    private static final double NOISE = 0.1;

    /** @param samples mono, 16 kHz @return the caller's own */
    abstract float[] of(float[] samples, long seed);

    private static float[] heardAt(float[] samples, int rateHz) {
        Resampler resampler = new Resampler(rateHz, MonoSound.RATE_HZ);
        float[] first = resampler.add(samples);
        float[] rest = resampler.end();
        float[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }
}
