package tongli.learning.distil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.fast.NgramModel;

/**
 * What {@link NgramModel} becomes, while it learns: Adagrad, text by text, on the targets of each head (cross-entropy, or the
 * squared distance where a head tells numbers). In training a share of the n-grams is left out at random, so that no single
 * one is relied on. For one thread; the same seed and texts give the same weights.
 *
 * <p>Source: Duchi, Hazan and Singer, JMLR 2011 (Adagrad); Iyyer et al., ACL 2015 (leaving words out).
 */
final class NgramNet {
    private static final double EPSILON = 1e-6;

    /**
     * @param width of an n-gram's vector
     * @param units of the layer over the sum
     * @param passes over the texts
     * @param rate of Adagrad at the start; it falls to a tenth
     * @param leftOut the share of n-grams that a text is trained without
     */
    record Options(int width, int units, int passes, double rate, double leftOut) {
        static final Options USUAL = new Options(32, 64, 5, 0.06, 0.4);
    }

    private final Options options;
    private final List<TaskHead> heads;
    private final SplittableRandom random;
    private final Layer rows;
    private final Layer hidden;
    private final Layer hiddenBias;
    private final List<Layer> weights = new ArrayList<>();
    private final List<Layer> biases = new ArrayList<>();
    private double rate;

    /** Numbers that learn, with the sums of their squared gradients. */
    private static final class Layer {
        final float[] values;
        final float[] squares;

        Layer(int size) {
            values = new float[size];
            squares = new float[size];
        }

        Layer drawn(SplittableRandom random, double spread) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((2 * random.nextDouble() - 1) * spread);
            }
            return this;
        }

        void move(int at, double gradient, double rate) {
            squares[at] += (float) (gradient * gradient);
            values[at] -= (float) (rate * gradient / (Math.sqrt(squares[at]) + EPSILON));
        }
    }

    /** @param ngrams how many there are */
    NgramNet(int ngrams, List<TaskHead> heads, Options options, long seed) {
        this.options = options;
        this.heads = heads;
        this.random = new SplittableRandom(seed);
        this.rate = options.rate();
        int width = options.width();
        rows = new Layer(ngrams * width).drawn(random, 0.1);
        hidden = new Layer(width * options.units()).drawn(random, 1 / Math.sqrt(width));
        hiddenBias = new Layer(options.units());
        for (TaskHead head : heads) {
            int labels = head.labels().size();
            weights.add(new Layer((width + options.units()) * labels).drawn(random, 0.1));
            biases.add(new Layer(labels));
        }
    }

    /**
     * One pass in an order of chance.
     *
     * @param texts the n-grams of each, by row
     * @param targets of each text, one array a head
     * @return the mean over the texts of the squared distance between targets and what was said, summed over all heads: not the
     *     cross-entropy that is followed, but one number for all kinds of heads
     */
    double pass(int number, List<int[]> texts, List<List<float[]>> targets) {
        int[] order = new int[texts.size()];
        Arrays.setAll(order, i -> i);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        double distance = 0;
        for (int i = 0; i < order.length; i++) {
            double done = (number + i / (double) order.length) / options.passes();
            rate = options.rate() * (1 - 0.9 * done);
            distance += learn(thinned(texts.get(order[i])), targets.get(order[i]));
        }
        return distance / order.length;
    }

    private int[] thinned(int[] ngrams) {
        int[] kept = new int[ngrams.length];
        int count = 0;
        for (int ngram : ngrams) {
            if (random.nextDouble() >= options.leftOut()) {
                kept[count++] = ngram;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private float[] state(int[] ngrams) {
        int width = options.width();
        int units = options.units();
        float[] state = new float[width + units];
        float share = (float) (1 / Math.sqrt(Math.max(1, ngrams.length)));
        for (int ngram : ngrams) {
            for (int i = 0, at = ngram * width; i < width; i++, at++) {
                state[i] += rows.values[at] * share;
            }
        }
        for (int unit = 0; unit < units; unit++) {
            state[width + unit] = hiddenBias.values[unit];
        }
        for (int i = 0, at = 0; i < width; i++) {
            for (int unit = 0; unit < units; unit++, at++) {
                state[width + unit] += state[i] * hidden.values[at];
            }
        }
        for (int unit = width; unit < state.length; unit++) {
            state[unit] = Math.max(0, state[unit]);
        }
        return state;
    }

    /** @return the squared distance between the targets and what was said before this step; cross-entropy has the same gradient at the logits */
    private double learn(int[] ngrams, List<float[]> targets) {
        int width = options.width();
        int units = options.units();
        float[] state = state(ngrams);
        double[] back = new double[state.length];
        double distance = 0;
        for (int head = 0; head < heads.size(); head++) {
            float[] target = targets.get(head);
            float[] logits = logits(head, state);
            TaskHead.Kind kind = heads.get(head).kind();
            double[] said = new double[target.length];
            if (kind == TaskHead.Kind.REGRESSION) {
                Arrays.setAll(said, i -> logits[i]);
            } else {
                said = kind.probabilities(logits, 1);
            }
            for (int label = 0; label < target.length; label++) {
                double gradient = said[label] - target[label];
                distance += gradient * gradient;
                for (int i = 0, at = label; i < state.length; i++, at += target.length) {
                    back[i] += gradient * weights.get(head).values[at];
                    weights.get(head).move(at, gradient * state[i], rate);
                }
                biases.get(head).move(label, gradient, rate);
            }
        }
        for (int unit = 0; unit < units; unit++) {
            if (state[width + unit] > 0) {
                hiddenBias.move(unit, back[width + unit], rate);
            } else {
                back[width + unit] = 0;
            }
        }
        for (int i = 0, at = 0; i < width; i++) {
            for (int unit = 0; unit < units; unit++, at++) {
                if (back[width + unit] != 0) {
                    back[i] += back[width + unit] * hidden.values[at];
                    hidden.move(at, back[width + unit] * state[i], rate);
                }
            }
        }
        double share = 1 / Math.sqrt(Math.max(1, ngrams.length));
        for (int ngram : ngrams) {
            for (int i = 0, at = ngram * width; i < width; i++, at++) {
                rows.move(at, back[i] * share, rate);
            }
        }
        return distance;
    }

    private float[] logits(int head, float[] state) {
        float[] logits = biases.get(head).values.clone();
        float[] matrix = weights.get(head).values;
        for (int i = 0, at = 0; i < state.length; i++) {
            for (int label = 0; label < logits.length; label++, at++) {
                logits[label] += state[i] * matrix[at];
            }
        }
        return logits;
    }

    /** Of one text, one array a head. */
    List<float[]> logits(int[] ngrams) {
        float[] state = state(ngrams);
        List<float[]> logits = new ArrayList<>(heads.size());
        for (int head = 0; head < heads.size(); head++) {
            logits.add(logits(head, state));
        }
        return logits;
    }

    /** As {@link NgramModel} takes them, a byte for each number of a row. */
    Map<String, Tensor> export(int[] keys) {
        int width = options.width();
        float[] numbers = new float[keys.length];
        float[] scales = new float[keys.length];
        float[] bytes = new float[rows.values.length];
        for (int row = 0; row < keys.length; row++) {
            numbers[row] = keys[row];
            float most = 0;
            for (int at = row * width; at < (row + 1) * width; at++) {
                most = Math.max(most, Math.abs(rows.values[at]));
            }
            scales[row] = most / Byte.MAX_VALUE;
            for (int at = row * width; at < (row + 1) * width; at++) {
                bytes[at] = most == 0 ? 0 : Math.round(rows.values[at] / scales[row]);
            }
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(NgramModel.KEYS, new Tensor(numbers, keys.length));
        tensors.put(NgramModel.SCALES, new Tensor(scales, keys.length));
        put(tensors, NgramModel.HIDDEN, hidden, hiddenBias, width);
        for (int head = 0; head < heads.size(); head++) {
            put(
                    tensors,
                    "head." + heads.get(head).name(),
                    weights.get(head),
                    biases.get(head),
                    width + options.units());
        }
        tensors.put(
                NgramModel.ROWS,
                new Tensor(bytes, keys.length, width)); // last: an odd number of bytes would move the floats
        return tensors;
    }

    private static void put(Map<String, Tensor> tensors, String name, Layer matrix, Layer bias, int inputs) {
        tensors.put(name + NgramModel.WEIGHT, new Tensor(matrix.values, inputs, bias.values.length));
        tensors.put(name + NgramModel.BIAS, new Tensor(bias.values, bias.values.length));
    }
}
