package tongli.perception.face.landmark;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.perception.encoder.Tensor;

/**
 * A perceptron of one hidden layer: inputs are centred and scaled, then {@code output · relu(hidden · input + bias) + bias}.
 * Immutable, safe for many threads.
 *
 * @param mean of each input
 * @param scale that each input is divided by, above 0
 * @param hidden shape (units, inputs)
 * @param output shape (outputs, units)
 */
@SuppressWarnings("ArrayRecordComponent") // weights, read in loops and never compared
public record ShapeNetwork(
        float[] mean, float[] scale, float[] hidden, float[] hiddenBias, float[] output, float[] outputBias) {
    private static final int MOST_UNITS = 4096;
    private static final float MOST = 1e6f;

    public ShapeNetwork {
        int inputs = mean.length;
        int units = hiddenBias.length;
        int outputs = outputBias.length;
        boolean fits = inputs > 0
                && units > 0
                && outputs > 0
                && Math.max(inputs, Math.max(units, outputs)) <= MOST_UNITS
                && scale.length == inputs
                && hidden.length == units * inputs
                && output.length == outputs * units;
        if (!fits) {
            throw new IllegalArgumentException("the weights do not fit one another");
        }
        for (float[] weights : new float[][] {mean, scale, hidden, hiddenBias, output, outputBias}) {
            for (float weight : weights) {
                if (!(Math.abs(weight) <= MOST)) {
                    throw new IllegalArgumentException("a weight is no sound number");
                }
            }
        }
        for (float one : scale) {
            if (!(one > 0)) {
                throw new IllegalArgumentException("a scale is not above 0");
            }
        }
    }

    /** @param input as many numbers as {@link #mean} @return one an output */
    public double[] of(double[] input) {
        double[] centred = new double[mean.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = (input[i] - mean[i]) / scale[i];
        }
        double[] units = layer(centred, hidden, hiddenBias);
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = Math.max(0, units[unit]);
        }
        return layer(units, output, outputBias);
    }

    private static double[] layer(double[] input, float[] weights, float[] bias) {
        double[] sums = new double[bias.length];
        for (int to = 0; to < sums.length; to++) {
            double sum = bias[to];
            for (int from = 0; from < input.length; from++) {
                sum += weights[to * input.length + from] * input[from];
            }
            sums[to] = sum;
        }
        return sums;
    }

    /** As a model file keeps it. */
    public Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("input.mean", new Tensor(mean, mean.length));
        tensors.put("input.scale", new Tensor(scale, scale.length));
        tensors.put("hidden.weight", new Tensor(hidden, hiddenBias.length, mean.length));
        tensors.put("hidden.bias", new Tensor(hiddenBias, hiddenBias.length));
        tensors.put("output.weight", new Tensor(output, outputBias.length, hiddenBias.length));
        tensors.put("output.bias", new Tensor(outputBias, outputBias.length));
        return tensors;
    }

    /** @throws IllegalArgumentException if the tensors are not those that {@link #tensors} gives */
    public static ShapeNetwork of(Map<String, Tensor> tensors) {
        return new ShapeNetwork(
                values(tensors, "input.mean"),
                values(tensors, "input.scale"),
                values(tensors, "hidden.weight"),
                values(tensors, "hidden.bias"),
                values(tensors, "output.weight"),
                values(tensors, "output.bias"));
    }

    private static float[] values(Map<String, Tensor> tensors, String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("it lacks " + name);
        }
        return tensor.values();
    }
}
