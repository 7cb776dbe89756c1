package tongli.learning.voice.network;

import java.util.Arrays;
import java.util.Random;

/**
 * A matrix of weights, shape (inputs, outputs), that learns by Adam with decoupled decay. Rows lie one behind the other, and all loops run along
 * them, which compilers make wide. For one thread.
 *
 * <p>Source: Kingma and Ba, "Adam", ICLR 2015; Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019.
 */
public final class AdamMatrix {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private static final double TINY = 1e-8;

    private final int inputs;
    private final int outputs;
    private final float[] values;
    private final float[] turned;
    private final float[] gradients;
    private final float[] first;
    private final float[] second;
    private boolean turnedIsOld = true;

    /** @param spread the weights begin even in [−spread, spread] */
    AdamMatrix(int inputs, int outputs, double spread, Random chance) {
        this.inputs = inputs;
        this.outputs = outputs;
        values = new float[inputs * outputs];
        turned = new float[values.length];
        gradients = new float[values.length];
        first = new float[values.length];
        second = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (spread * (2 * chance.nextDouble() - 1));
        }
    }

    /** A bias, which begins at 0. */
    static AdamMatrix bias(int outputs) {
        return new AdamMatrix(1, outputs, 0, new Random(0));
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return outputs;
    }

    /** Weights as they are; changed by whoever knows what it does. */
    float[] values() {
        turnedIsOld = true;
        return values;
    }

    /** What the weights would rather be less of. */
    float[] gradients() {
        return gradients;
    }

    /** Adds the product with a row to another. */
    void addTo(float[] in, float[] out) {
        for (int from = 0; from < inputs; from++) {
            float value = in[from];
            if (value == 0) {
                continue;
            }
            int row = from * outputs;
            for (int to = 0; to < outputs; to++) {
                out[to] += value * values[row + to];
            }
        }
    }

    /** Adds to the gradients. */
    void learn(float[] in, float[] ofOutputs) {
        for (int from = 0; from < inputs; from++) {
            float value = in[from];
            if (value == 0) {
                continue;
            }
            int row = from * outputs;
            for (int to = 0; to < outputs; to++) {
                gradients[row + to] += value * ofOutputs[to];
            }
        }
    }

    /** The same of a bias. */
    void learn(float[] ofOutputs) {
        for (int to = 0; to < outputs; to++) {
            gradients[to] += ofOutputs[to];
        }
    }

    /** The gradients of the inputs. @param ofInputs filled */
    void backward(float[] ofOutputs, float[] ofInputs) {
        if (turnedIsOld) {
            for (int from = 0; from < inputs; from++) {
                for (int to = 0; to < outputs; to++) {
                    turned[to * inputs + from] = values[from * outputs + to];
                }
            }
            turnedIsOld = false;
        }
        Arrays.fill(ofInputs, 0);
        for (int to = 0; to < outputs; to++) {
            float value = ofOutputs[to];
            int row = to * inputs;
            for (int from = 0; from < inputs; from++) {
                ofInputs[from] += value * turned[row + from];
            }
        }
    }

    /**
     * Follows the gradients, and forgets them.
     *
     * @param step from 1
     * @param decay of weights, as a share of the rate; a bias has none
     * @param examples how many the gradients are the sum of
     */
    void update(int step, double rate, double decay, int examples) {
        float firstBias = (float) (1 / (1 - Math.pow(FIRST_MOMENT, step)));
        float secondBias = (float) (1 / (1 - Math.pow(SECOND_MOMENT, step)));
        float share = 1f / examples;
        float shrink = (float) (1 - (inputs == 1 ? 0 : rate * decay));
        for (int i = 0; i < values.length; i++) {
            float gradient = gradients[i] * share;
            gradients[i] = 0;
            first[i] = (float) FIRST_MOMENT * first[i] + (float) (1 - FIRST_MOMENT) * gradient;
            second[i] = (float) SECOND_MOMENT * second[i] + (float) (1 - SECOND_MOMENT) * gradient * gradient;
            float move = first[i] * firstBias / ((float) Math.sqrt(second[i] * secondBias) + (float) TINY);
            values[i] = values[i] * shrink - (float) rate * move;
        }
        turnedIsOld = true;
    }
}
