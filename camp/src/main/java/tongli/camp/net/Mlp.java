package tongli.camp.net;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A multilayer perceptron: dense layers, tanh between them, none after the last. All parameters lie in one array,
 * layer after layer, weights by input row and then the biases, so that optimisers and files need know nothing of layers.
 *
 * <p>Zeros among the inputs cost nothing, for most of what a policy sees is one of several. The owner of the parameters may
 * change them between passes; passes themselves are safe for many threads, each with its own {@link Trace}.
 */
public final class Mlp {
    private final int[] sizes;
    private final int[] offsets;
    private final double[] parameters;

    /**
     * @param sizes of input, hidden layers and output; at least two, each from 1
     * @param parameters {@link #count} of them; kept, not copied: who trains the net owns them
     */
    public Mlp(int[] sizes, double[] parameters) {
        this.sizes = sizes.clone();
        this.offsets = offsets(sizes);
        if (parameters.length != count(sizes)) {
            throw new IllegalArgumentException("a net of %s has %,d parameters, not %,d"
                    .formatted(Arrays.toString(sizes), count(sizes), parameters.length));
        }
        this.parameters = parameters;
    }

    /**
     * A fresh net: orthogonal weights of gain √2, and of {@code lastGain} in the last layer; no biases (Saxe et al., ICLR 2014;
     * Huang et al., "The 37 implementation details of PPO", 2022, detail 2).
     */
    public static Mlp fresh(int[] sizes, double lastGain, RandomGenerator random) {
        double[] parameters = new double[count(sizes)];
        int[] offsets = offsets(sizes);
        for (int layer = 0; layer + 1 < sizes.length; layer++) {
            boolean last = layer + 2 == sizes.length;
            Orthogonal.fill(
                    parameters, offsets[layer], sizes[layer], sizes[layer + 1], last ? lastGain : Math.sqrt(2), random);
        }
        return new Mlp(sizes, parameters);
    }

    /** How many parameters a net of these sizes has. */
    public static int count(int[] sizes) {
        return offsets(sizes)[sizes.length - 1];
    }

    private static int[] offsets(int[] sizes) {
        if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("sizes are %s; give an input and an output at least, each from 1"
                    .formatted(Arrays.toString(sizes)));
        }
        int[] offsets = new int[sizes.length];
        for (int layer = 0; layer + 1 < sizes.length; layer++) {
            offsets[layer + 1] = Math.addExact(offsets[layer], Math.multiplyExact(sizes[layer] + 1, sizes[layer + 1]));
        }
        return offsets;
    }

    public int[] sizes() {
        return sizes.clone();
    }

    /** The parameters themselves, not a copy. */
    public double[] parameters() {
        return parameters;
    }

    /** The same net with parameters of its own. */
    public Mlp copy() {
        return new Mlp(sizes, parameters.clone());
    }

    /** What a pass leaves for the way back: the values of every layer. For one thread; may be used again and again. */
    public final class Trace {
        private final double[][] values = new double[sizes.length][];
        private final double[][] slopes = new double[sizes.length][];

        private Trace() {
            for (int layer = 0; layer < sizes.length; layer++) {
                values[layer] = new double[sizes[layer]];
                slopes[layer] = new double[sizes[layer]];
            }
        }

        /** The output of the last pass, not a copy. */
        public double[] output() {
            return values[sizes.length - 1];
        }
    }

    /** An empty trace for this net. */
    public Trace trace() {
        return new Trace();
    }

    /** The output for an input, in an array of its own. */
    public double[] apply(double[] input) {
        return forward(input, trace()).clone();
    }

    /** @return {@link Trace#output} */
    public double[] forward(double[] input, Trace trace) {
        if (input.length != sizes[0]) {
            throw new IllegalArgumentException(
                    "an input of width %d is given to a net of width %d".formatted(input.length, sizes[0]));
        }
        System.arraycopy(input, 0, trace.values[0], 0, input.length);
        int last = sizes.length - 1;
        for (int layer = 0; layer < last; layer++) {
            double[] from = trace.values[layer];
            double[] to = trace.values[layer + 1];
            int out = to.length;
            int biases = offsets[layer] + from.length * out;
            System.arraycopy(parameters, biases, to, 0, out);
            for (int i = 0; i < from.length; i++) {
                double value = from[i];
                if (value != 0) {
                    int row = offsets[layer] + i * out;
                    for (int j = 0; j < out; j++) {
                        to[j] += value * parameters[row + j];
                    }
                }
            }
            if (layer + 1 < last) {
                for (int j = 0; j < out; j++) {
                    to[j] = tanh(to[j]);
                }
            }
        }
        return trace.output();
    }

    /** By the exponential, which processors have: {@link Math#tanh} takes some ten times as long, and half of all training. */
    private static double tanh(double x) {
        return 1 - 2 / (Math.exp(2 * x) + 1);
    }

    /**
     * Adds the gradient of a loss to an array.
     *
     * @param trace of the pass whose output the loss is of
     * @param slope of the loss by each output
     * @param gradient to add to, one number a parameter
     */
    public void backward(Trace trace, double[] slope, double[] gradient) {
        int last = sizes.length - 1;
        System.arraycopy(slope, 0, trace.slopes[last], 0, sizes[last]);
        for (int layer = last - 1; layer >= 0; layer--) {
            double[] from = trace.values[layer];
            double[] above = trace.slopes[layer + 1];
            double[] below = trace.slopes[layer];
            int out = above.length;
            int biases = offsets[layer] + from.length * out;
            for (int j = 0; j < out; j++) {
                gradient[biases + j] += above[j];
            }
            for (int i = 0; i < from.length; i++) {
                double value = from[i];
                int row = offsets[layer] + i * out;
                if (value != 0) {
                    for (int j = 0; j < out; j++) {
                        gradient[row + j] += value * above[j];
                    }
                }
                if (layer > 0) {
                    double sum = 0;
                    for (int j = 0; j < out; j++) {
                        sum += parameters[row + j] * above[j];
                    }
                    below[i] = sum * (1 - value * value); // of tanh
                }
            }
        }
    }
}
