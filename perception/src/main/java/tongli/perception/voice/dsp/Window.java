package tongli.perception.voice.dsp;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A window that a frame is multiplied with before its spectrum is taken. Immutable, for many threads. */
public final class Window {
    private final double[] weights;

    private Window(int length, IntToDoubleFunction weight) {
        if (length < 2) {
            throw new IllegalArgumentException("length is %d; a window has at least 2 samples".formatted(length));
        }
        weights = new double[length];
        Arrays.setAll(weights, weight);
    }

    /** 0.54 − 0.46 cos(2πn/(N−1)). */
    public static Window hamming(int length) {
        return new Window(length, n -> 0.54 - 0.46 * Math.cos(2 * Math.PI * n / (length - 1)));
    }

    /** @param sigma the deviation, as a share of half the length */
    public static Window gaussian(int length, double sigma) {
        double middle = (length - 1) / 2.0;
        return new Window(length, n -> Math.exp(-0.5 * Math.pow((n - middle) / (sigma * middle), 2)));
    }

    public int length() {
        return weights.length;
    }

    public double weight(int n) {
        return weights[n];
    }

    /**
     * Multiplies.
     *
     * @param samples the frame's samples come first
     * @param framed filled; as long as the window; may be {@code samples}
     */
    public void apply(double[] samples, double[] framed) {
        for (int n = 0; n < weights.length; n++) {
            framed[n] = samples[n] * weights[n];
        }
    }
}
