package tongli.learning.voice.network;

/**
 * The hyperbolic tangent and the logistic function of many numbers at once, without a call in the loop, so that it can be made wide: a memory
 * bends hundreds of numbers a step, and {@code Math.exp} took most of its time. Right to 1e-6. Stateless.
 *
 * <p>Lambert's continued fraction, cut off, of a quarter of the number; then twice tanh(2x) = 2 tanh(x) / (1 + tanh²(x)).
 */
final class Bend {
    /** From here on a float is 1. */
    private static final float FLAT = 9;

    private Bend() {}

    /** In place, from {@code from} on, before {@code to}. */
    static void tanh(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            float x = Math.max(-FLAT, Math.min(FLAT, values[i])) * 0.25f;
            float square = x * x;
            float above = x * (135_135 + square * (17_325 + square * (378 + square)));
            float below = 135_135 + square * (62_370 + square * (3_150 + square * 28));
            float quarter = above / below;
            float half = 2 * quarter / (1 + quarter * quarter);
            values[i] = 2 * half / (1 + half * half);
        }
    }

    /** Likewise; 1/2 + tanh(x/2)/2. */
    static void sigmoid(float[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] *= 0.5f;
        }
        tanh(values, from, to);
        for (int i = from; i < to; i++) {
            values[i] = 0.5f + 0.5f * values[i];
        }
    }
}
