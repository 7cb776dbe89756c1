package tongli.perception.voice.emotion;

import tongli.core.Require;

/** Checks of the numbers of a model, and what is done with them over and over. Stateless. */
final class Numbers {
    private Numbers() {}

    static void many(String name, double[] numbers, int count) {
        if (numbers.length != count) {
            throw new IllegalArgumentException("%s has %d numbers, not %d".formatted(name, numbers.length, count));
        }
        for (double number : numbers) {
            Require.inRange(name, number, -Double.MAX_VALUE, Double.MAX_VALUE);
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The logarithms of the softmax, which never overflows. */
    static double[] logSoftmax(double[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - highest);
        }
        double[] logs = new double[logits.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logits[i] - highest - Math.log(sum);
        }
        return logs;
    }
}
