package tongli.understanding.dialogue;

/**
 * Exponential smoothing: s_1 = x_1, s_t = α x_t + (1 − α) s_{t−1}. Stateless.
 *
 * <p>Source: Brown, <em>Statistical Forecasting for Inventory Control</em>, 1959.
 */
final class Smoothing {

    /** Half of what a turn says is still there a turn and a half later. */
    static final double ALPHA = 0.4;

    private Smoothing() {}

    /** As long as {@code values}. */
    static double[] of(double[] values) {
        double[] smooth = values.clone();
        for (int i = 1; i < smooth.length; i++) {
            smooth[i] = ALPHA * values[i] + (1 - ALPHA) * smooth[i - 1];
        }
        return smooth;
    }
}
