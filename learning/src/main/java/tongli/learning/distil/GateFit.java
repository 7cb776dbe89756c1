package tongli.learning.distil;

import java.util.List;
import java.util.SplittableRandom;

/** Fits the weights of an {@link tongli.perception.emotion.CascadeGate}: logistic regression by Adagrad. Stateless. */
final class GateFit {
    private static final int PASSES = 40;
    private static final double RATE = 0.1;
    private static final double DECAY = 1e-5;

    private GateFit() {}

    /**
     * One weight a feature, then one that stands alone.
     *
     * @param features of each text, not empty
     * @param spared how little of it would be lost without the encoder, in [0, 1]; see {@link ExpectedLoss}
     */
    static float[] fit(List<double[]> features, double[] spared, long seed) {
        int size = features.get(0).length;
        double[] weights = new double[size + 1];
        double[] squares = new double[size + 1];
        SplittableRandom random = new SplittableRandom(seed);
        for (int step = 0; step < PASSES * features.size(); step++) {
            int text = random.nextInt(features.size());
            double[] values = features.get(text);
            double sum = weights[size];
            for (int i = 0; i < size; i++) {
                sum += weights[i] * values[i];
            }
            double slope = 1 / (1 + StrictMath.exp(-sum)) - spared[text];
            for (int i = 0; i <= size; i++) {
                double gradient = slope * (i < size ? values[i] : 1) + DECAY * weights[i];
                squares[i] += gradient * gradient;
                weights[i] -= RATE * gradient / (Math.sqrt(squares[i]) + 1e-8);
            }
        }
        float[] floats = new float[size + 1];
        for (int i = 0; i <= size; i++) {
            floats[i] = (float) weights[i];
        }
        return floats;
    }
}
