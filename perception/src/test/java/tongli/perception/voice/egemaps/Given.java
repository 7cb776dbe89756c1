package tongli.perception.voice.egemaps;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Sounds whose descriptors are known, at 16 kHz. */
final class Given {
    static final int RATE_HZ = 16_000;

    private Given() {}

    /** @param wave the sample at a time in seconds */
    static float[] sound(double seconds, DoubleUnaryOperator wave) {
        float[] samples = new float[(int) Math.round(seconds * RATE_HZ)];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) wave.applyAsDouble((double) n / RATE_HZ);
        }
        return samples;
    }

    static float[] sine(double seconds, double hz, double amplitude) {
        return sound(seconds, t -> amplitude * Math.sin(2 * Math.PI * hz * t));
    }

    /** Cosines at the harmonics of a pitch, the nth of amplitude 1/n, scaled to a root mean square of 0.1. */
    static float[] harmonics(double seconds, double f0Hz, int count) {
        float[] samples = sound(seconds, t -> {
            double sum = 0;
            for (int n = 1; n <= count; n++) {
                sum += Math.cos(2 * Math.PI * n * f0Hz * t + 0.7 * n * n) / n;
            }
            return sum;
        });
        return scaled(samples, 0.1);
    }

    static float[] noise(double seconds, long seed) {
        Random random = new Random(seed);
        return scaled(sound(seconds, t -> random.nextGaussian()), 0.1);
    }

    /** Scales to a root mean square. */
    static float[] scaled(float[] samples, double level) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        double factor = level / Math.sqrt(sum / samples.length);
        for (int n = 0; n < samples.length; n++) {
            samples[n] *= (float) factor;
        }
        return samples;
    }

    static float[] sum(float[] one, float[] other) {
        float[] sum = one.clone();
        for (int n = 0; n < sum.length; n++) {
            sum[n] += other[n];
        }
        return sum;
    }

    /** One sample of 1 a period. */
    static float[] pulses(double seconds, int period) {
        float[] samples = new float[(int) Math.round(seconds * RATE_HZ)];
        for (int n = 0; n < samples.length; n += period) {
            samples[n] = 1;
        }
        return samples;
    }

    /** Klatt's digital resonator: y = a x + b y₋₁ + c y₋₂ with c = −exp(−2πB/fs), b = 2 exp(−πB/fs) cos(2πF/fs), a = 1 − b − c. */
    static float[] resonated(float[] samples, double hz, double bandwidthHz) {
        double c = -Math.exp(-2 * Math.PI * bandwidthHz / RATE_HZ);
        double b = 2 * Math.exp(-Math.PI * bandwidthHz / RATE_HZ) * Math.cos(2 * Math.PI * hz / RATE_HZ);
        double a = 1 - b - c;
        double before = 0;
        double twoBefore = 0;
        float[] out = new float[samples.length];
        for (int n = 0; n < samples.length; n++) {
            double y = a * samples[n] + b * before + c * twoBefore;
            twoBefore = before;
            before = y;
            out[n] = (float) y;
        }
        return out;
    }

    /** Mean over the voiced frames that are not at the ends. */
    static double voicedMean(Egemaps egemaps, Descriptor descriptor) {
        double[] contour = egemaps.contours().smoothed(descriptor);
        double sum = 0;
        int count = 0;
        for (int frame = 10; frame < contour.length - 10; frame++) {
            if (egemaps.contours().voiced(frame)) {
                sum += contour[frame];
                count++;
            }
        }
        return sum / count;
    }
}
