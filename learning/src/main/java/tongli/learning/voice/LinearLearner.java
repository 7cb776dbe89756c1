package tongli.learning.voice;

/** Learns one layer: log-odds (or margins) of labels from scaled features. */
interface LinearLearner {
    /**
     * @param weights shape (labels, features)
     * @param bias one a label
     */
    record Layer(double[][] weights, double[] bias) {}

    /**
     * @param x shape (samples, features)
     * @param y one label number a sample
     * @param labels how many there are; each occurs
     */
    Layer learn(double[][] x, int[] y, int labels);
}
