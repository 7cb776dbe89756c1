package tongli.learning.metric;

import tongli.core.Require;

/**
 * Expected calibration error (ECE): how far stated confidence lies from observed accuracy.
 *
 * <p>Predictions fall into equal-width bins over (0, 1]; the result is the sum over bins of (n_bin / n) · |accuracy_bin −
 * confidence_bin|. Biased upward for small n, so report n beside it. Stateless, safe for many threads.
 *
 * <p>Source: Naeini et al., AAAI 2015; Guo et al., ICML 2017, section 2.
 */
public final class CalibrationError {
    private CalibrationError() {}

    /** As {@link #expected(double[], double[], int)}, where each label was right or not. */
    public static double expected(double[] confidences, boolean[] correct, int bins) {
        double[] shares = new double[correct.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = correct[i] ? 1 : 0;
        }
        return expected(confidences, shares, bins);
    }

    /**
     * @param confidences shape (n), each in (0, 1]: probability of the predicted label
     * @param correct shape (n), each in [0, 1]: whether that label was right, or to what share
     * @param bins at least 1; 15 is usual
     * @return the error in [0, 1]; 0 is perfect calibration
     * @throws IllegalArgumentException if n is 0, the lengths differ, or a value is out of range
     */
    public static double expected(double[] confidences, double[] correct, int bins) {
        Require.inRange("bins", bins, 1, 10_000);
        Require.inRange("n", confidences.length, 1, Integer.MAX_VALUE);
        if (confidences.length != correct.length) {
            throw new IllegalArgumentException(
                    "%d confidences and %d outcomes".formatted(confidences.length, correct.length));
        }
        double[] gap = new double[bins];
        for (int i = 0; i < confidences.length; i++) {
            double confidence = Require.inRange("confidence", confidences[i], Double.MIN_VALUE, 1);
            int bin = (int) Math.ceil(confidence * bins) - 1;
            gap[Math.max(0, bin)] += Require.inRange("correct", correct[i], 0, 1) - confidence;
        }
        double error = 0;
        for (double sum : gap) {
            error += Math.abs(sum) / confidences.length;
        }
        return error;
    }
}
