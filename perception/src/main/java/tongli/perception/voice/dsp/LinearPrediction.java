package tongli.perception.voice.dsp;

/**
 * Coefficients of the all-pole filter that best predicts a signal from its past, by the autocorrelation method and
 * Levinson's recursion, so that the filter is stable. Stateless, for many threads.
 *
 * <p>Source: Makhoul, Linear prediction: a tutorial review, Proc. IEEE 63(4), 1975.
 */
public final class LinearPrediction {
    private LinearPrediction() {}

    /**
     * @param autocorrelation at lags 0 to p
     * @return 1, a₁ … a_p of A(z) = 1 + Σ aᵢ z⁻ⁱ; only the 1 and zeros if the signal has no power
     */
    public static double[] coefficients(double[] autocorrelation) {
        int order = autocorrelation.length - 1;
        double[] a = new double[order + 1];
        double[] before = new double[order + 1];
        a[0] = 1;
        double error = autocorrelation[0];
        for (int i = 1; i <= order; i++) {
            double sum = autocorrelation[i];
            for (int j = 1; j < i; j++) {
                sum += a[j] * autocorrelation[i - j];
            }
            double reflection = -sum / error;
            if (!(Math.abs(reflection) < 1)) {
                break; // silence, or a tone that is predicted fully: rounding must not make the filter unstable
            }
            System.arraycopy(a, 0, before, 0, i);
            for (int j = 1; j < i; j++) {
                a[j] = before[j] + reflection * before[i - j];
            }
            a[i] = reflection;
            error *= 1 - reflection * reflection;
        }
        return a;
    }
}
