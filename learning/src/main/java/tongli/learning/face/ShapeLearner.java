package tongli.learning.face;

import java.util.Random;
import tongli.perception.face.landmark.ShapeNetwork;

/**
 * Trains a perceptron of one hidden layer by Adam on small batches. The same seed and examples give the same weights.
 *
 * <p>Source: Kingma and Ba, "Adam", ICLR 2015.
 *
 * @param units hidden ones
 * @param oneLabel whether outputs are log-odds of which one holds (cross-entropy), or numbers (squared error)
 */
public record ShapeLearner(int units, int passes, double rate, double decay, boolean oneLabel, long seed) {
    private static final int BATCH = 64;
    private static final double TINY = 1e-8;
    private static final double NARROWEST = 1e-3;

    /** Told after each pass. */
    public interface Progress {
        void pass(int done, int of, double loss);
    }

    /**
     * @param inputs shape (examples, inputs)
     * @param targets shape (examples, outputs)
     */
    ShapeNetwork learn(double[][] inputs, double[][] targets, Progress progress) {
        int width = inputs[0].length;
        int outputs = targets[0].length;
        float[] mean = new float[width];
        float[] scale = new float[width];
        standard(inputs, mean, scale);
        Random random = new Random(seed);
        DenseLayer hidden = new DenseLayer(units, width, random);
        DenseLayer output = new DenseLayer(outputs, units, random);
        int[] order = new int[inputs.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int step = 0;
        double[] centred = new double[width];
        double[] active = new double[units];
        double[] answers = new double[outputs];
        double[] backward = new double[units];
        for (int pass = 0; pass < passes; pass++) {
            shuffle(order, random);
            double loss = 0;
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int at = from; at < to; at++) {
                    for (int i = 0; i < width; i++) {
                        centred[i] = (inputs[order[at]][i] - mean[i]) / scale[i];
                    }
                    hidden.forward(centred, active);
                    for (int unit = 0; unit < units; unit++) {
                        active[unit] = Math.max(0, active[unit]);
                    }
                    output.forward(active, answers);
                    loss += error(answers, targets[order[at]]);
                    output.learn(active, answers);
                    output.backward(answers, backward);
                    for (int unit = 0; unit < units; unit++) {
                        backward[unit] = active[unit] > 0 ? backward[unit] : 0;
                    }
                    hidden.learn(centred, backward);
                }
                step++;
                double share = rate * (1 + Math.cos(Math.PI * pass / passes)) / 2;
                hidden.update(step, share, decay, to - from);
                output.update(step, share, decay, to - from);
            }
            progress.pass(pass + 1, passes, loss / order.length);
        }
        return new ShapeNetwork(
                mean, scale, hidden.floats(), hidden.biasFloats(), output.floats(), output.biasFloats());
    }

    /** Turns answers into their gradients; the loss. */
    private double error(double[] answers, double[] target) {
        double loss = 0;
        if (oneLabel) {
            double highest = Double.NEGATIVE_INFINITY;
            for (double answer : answers) {
                highest = Math.max(highest, answer);
            }
            double sum = 0;
            for (int i = 0; i < answers.length; i++) {
                answers[i] = StrictMath.exp(answers[i] - highest);
                sum += answers[i];
            }
            for (int i = 0; i < answers.length; i++) {
                answers[i] /= sum;
                loss -= target[i] * StrictMath.log(Math.max(TINY, answers[i]));
            }
        }
        for (int i = 0; i < answers.length; i++) {
            answers[i] -= target[i];
            loss += oneLabel ? 0 : answers[i] * answers[i];
        }
        return loss;
    }

    private static void standard(double[][] inputs, float[] mean, float[] scale) {
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            double squares = 0;
            for (double[] input : inputs) {
                sum += input[i];
                squares += input[i] * input[i];
            }
            double middle = sum / inputs.length;
            mean[i] = (float) middle;
            scale[i] = (float) Math.max(NARROWEST, Math.sqrt(Math.max(0, squares / inputs.length - middle * middle)));
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
