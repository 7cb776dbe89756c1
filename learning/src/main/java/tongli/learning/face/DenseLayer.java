package tongli.learning.face;

import java.util.Arrays;
import java.util.Random;

/** A dense layer that learns by Adam; the bias stands behind the weights of each output. For one thread. */
final class DenseLayer {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private static final double TINY = 1e-8;

    private final int outputs;
    private final int inputs;
    private final double[] values;
    private final double[] gradients;
    private final double[] first;
    private final double[] second;

    DenseLayer(int outputs, int inputs, Random random) {
        this.outputs = outputs;
        this.inputs = inputs;
        values = new double[outputs * (inputs + 1)];
        gradients = new double[values.length];
        first = new double[values.length];
        second = new double[values.length];
        double spread = Math.sqrt(2.0 / inputs); // He et al., ICCV 2015
        for (int i = 0; i < values.length; i++) {
            values[i] = i % (inputs + 1) == inputs ? 0 : spread * random.nextGaussian();
        }
    }

    void forward(double[] in, double[] out) {
        for (int to = 0; to < outputs; to++) {
            int row = to * (inputs + 1);
            double sum = values[row + inputs];
            for (int from = 0; from < inputs; from++) {
                sum += values[row + from] * in[from];
            }
            out[to] = sum;
        }
    }

    /** Adds to the gradients of the weights. */
    void learn(double[] in, double[] ofOutputs) {
        for (int to = 0; to < outputs; to++) {
            int row = to * (inputs + 1);
            double gradient = ofOutputs[to];
            if (gradient == 0) {
                continue;
            }
            gradients[row + inputs] += gradient;
            for (int from = 0; from < inputs; from++) {
                gradients[row + from] += gradient * in[from];
            }
        }
    }

    /** The gradients of the inputs. */
    void backward(double[] ofOutputs, double[] ofInputs) {
        Arrays.fill(ofInputs, 0);
        for (int to = 0; to < outputs; to++) {
            for (int from = 0; from < inputs; from++) {
                ofInputs[from] += ofOutputs[to] * values[to * (inputs + 1) + from];
            }
        }
    }

    void update(int step, double rate, double decay, int examples) {
        double firstBias = 1 - Math.pow(FIRST_MOMENT, step);
        double secondBias = 1 - Math.pow(SECOND_MOMENT, step);
        for (int i = 0; i < values.length; i++) {
            double gradient = gradients[i] / examples;
            gradients[i] = 0;
            first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * gradient;
            second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * gradient * gradient;
            values[i] -= rate * (first[i] / firstBias / (Math.sqrt(second[i] / secondBias) + TINY) + decay * values[i]);
        }
    }

    float[] floats() {
        float[] floats = new float[outputs * inputs];
        for (int to = 0; to < outputs; to++) {
            for (int from = 0; from < inputs; from++) {
                floats[to * inputs + from] = (float) values[to * (inputs + 1) + from];
            }
        }
        return floats;
    }

    float[] biasFloats() {
        float[] floats = new float[outputs];
        for (int to = 0; to < outputs; to++) {
            floats[to] = (float) values[to * (inputs + 1) + inputs];
        }
        return floats;
    }
}
