package tongli.learning.head;

/**
 * One array of parameters with its AdamW moments (Loshchilov and Hutter, ICLR 2019). Not safe for many threads, except on
 * disjoint ranges.
 */
final class AdamW {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;

    final float[] values;
    private final float[] mean;
    private final float[] square;
    private final float decay;

    AdamW(float[] values, double decay) {
        this.values = values;
        this.mean = new float[values.length];
        this.square = new float[values.length];
        this.decay = (float) decay;
    }

    /**
     * Moves {@code gradient.length} values from {@code from} on.
     *
     * @param step from 1
     */
    void update(int from, float[] gradient, double rate, int step) {
        float unbias1 = (float) (1 / (1 - StrictMath.pow(BETA1, step)));
        float unbias2 = (float) (1 / (1 - StrictMath.pow(BETA2, step)));
        float r = (float) rate;
        for (int j = 0; j < gradient.length; j++) {
            int i = from + j;
            float g = gradient[j];
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * g;
            square[i] = BETA2 * square[i] + (1 - BETA2) * g * g;
            float move = mean[i] * unbias1 / ((float) Math.sqrt(square[i] * unbias2) + EPSILON);
            values[i] -= r * (move + decay * values[i]);
        }
    }
}
