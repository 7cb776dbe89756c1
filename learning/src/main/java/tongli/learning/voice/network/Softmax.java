package tongli.learning.voice.network;

/** Log-odds as probabilities, and the gradient of cross-entropy. Stateless. */
final class Softmax {
    /** The share of certainty that truth is denied, so that no log-odd grows without end (Szegedy et al., CVPR 2016). */
    private static final float SMOOTHING = 0.1f;

    private Softmax() {}

    static double loss(float[] logits, int label) {
        double highest = highest(logits);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - highest);
        }
        return Math.log(sum) + highest - logits[label];
    }

    /** Of smoothed cross-entropy. @return the caller's own */
    static float[] gradient(float[] logits, int label, float weight) {
        double highest = highest(logits);
        double sum = 0;
        float[] gradient = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            gradient[i] = (float) Math.exp(logits[i] - highest);
            sum += gradient[i];
        }
        for (int i = 0; i < logits.length; i++) {
            float truth = SMOOTHING / logits.length + (i == label ? 1 - SMOOTHING : 0);
            gradient[i] = weight * ((float) (gradient[i] / sum) - truth);
        }
        return gradient;
    }

    private static double highest(float[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        return highest;
    }
}
