package tongli.learning.moves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression by Adam (Kingma and Ba, 2015) with weight decay, classes weighted by the square root
 * of their inverse frequency. Shapes: x (n, width), W (labels, width), b (labels). Deterministic for a seed; not for
 * many threads.
 */
final class SoftmaxRegression {

    private static final int EPOCHS = 60;
    private static final int BATCH = 32;
    private static final double RATE = 0.02;
    private static final double DECAY = 2e-4;
    private static final double B1 = 0.9;
    private static final double B2 = 0.999;

    private final int labels;
    private final int width;
    private final double[] weights;
    private final double[] first;
    private final double[] second;
    private int step;

    SoftmaxRegression(int labels, int width) {
        this.labels = labels;
        this.width = width;
        int size = labels * (width + 1);
        this.weights = new double[size];
        this.first = new double[size];
        this.second = new double[size];
    }

    void fit(List<float[]> x, int[] y, long seed) {
        double[] classWeight = classWeights(y);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            order.add(i);
        }
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE * (1 - (double) epoch / EPOCHS);
            for (int from = 0; from < y.length; from += BATCH) {
                update(x, y, order.subList(from, Math.min(y.length, from + BATCH)), classWeight, rate);
            }
        }
    }

    private void update(List<float[]> x, int[] y, List<Integer> batch, double[] classWeight, double rate) {
        double[] gradient = new double[weights.length];
        for (int row : batch) {
            double[] p = probabilities(x.get(row));
            for (int label = 0; label < labels; label++) {
                double error = (p[label] - (label == y[row] ? 1 : 0)) * classWeight[y[row]] / batch.size();
                int base = label * (width + 1);
                for (int i = 0; i < width; i++) {
                    gradient[base + i] += error * x.get(row)[i];
                }
                gradient[base + width] += error;
            }
        }
        step++;
        double c1 = 1 - StrictMath.pow(B1, step);
        double c2 = 1 - StrictMath.pow(B2, step);
        for (int i = 0; i < weights.length; i++) {
            first[i] = B1 * first[i] + (1 - B1) * gradient[i];
            second[i] = B2 * second[i] + (1 - B2) * gradient[i] * gradient[i];
            weights[i] -= rate * (first[i] / c1 / (StrictMath.sqrt(second[i] / c2) + 1e-8) + DECAY * weights[i]);
        }
    }

    private double[] classWeights(int[] y) {
        double[] count = new double[labels];
        for (int label : y) {
            count[label]++;
        }
        double[] weight = new double[labels];
        for (int label = 0; label < labels; label++) {
            weight[label] = count[label] == 0 ? 0 : StrictMath.sqrt((double) y.length / labels / count[label]);
        }
        return weight;
    }

    double[] probabilities(float[] x) {
        double[] scores = new double[labels];
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < labels; label++) {
            int base = label * (width + 1);
            double score = weights[base + width];
            for (int i = 0; i < width; i++) {
                score += weights[base + i] * x[i];
            }
            scores[label] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            scores[label] = StrictMath.exp(scores[label] - most);
            sum += scores[label];
        }
        for (int label = 0; label < labels; label++) {
            scores[label] /= sum;
        }
        return scores;
    }

    /** Shape (labels, width). */
    float[] weights() {
        float[] w = new float[labels * width];
        for (int label = 0; label < labels; label++) {
            for (int i = 0; i < width; i++) {
                w[label * width + i] = (float) weights[label * (width + 1) + i];
            }
        }
        return w;
    }

    /** Shape (labels). */
    float[] bias() {
        float[] b = new float[labels];
        for (int label = 0; label < labels; label++) {
            b[label] = (float) weights[label * (width + 1) + width];
        }
        return b;
    }
}
