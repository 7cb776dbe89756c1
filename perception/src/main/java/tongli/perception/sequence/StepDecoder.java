package tongli.perception.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tongli.perception.encoder.StepWeights;
import tongli.perception.encoder.Tensor;

/**
 * Tells labels step by step from the states of a text's tokens: a gated recurrent unit that at each step attends to the tokens, knows the label
 * said before, and says the next or the end; greedy. Small enough for plain Java: a text of 20 tokens takes well under a million products a step.
 *
 * <p>With {@code h} the tokens' states, {@code s} the memory and {@code y} the vector of the label before: {@code s = tanh(W·[h₀; mean h])} at
 * first; then a step is {@code c = Σ softmax(v·tanh(K·h + Q·s))·h}, {@code z, r, n} the gates of {@code [y; c]} and {@code s},
 * {@code s = (1 − z)·tanh(nₓ + r·nₛ) + z·s}, and the logits are {@code O·[s; c]}. Immutable, safe for many threads.
 *
 * <p>Source: Sutskever, Vinyals and Le, NeurIPS 2014; Cho et al., EMNLP 2014 (the unit); Bahdanau, Cho and Bengio, ICLR 2015 (attention);
 * Yang et al., "SGM: Sequence Generation Model for Multi-Label Classification", COLING 2018.
 */
public final class StepDecoder {
    private final Map<String, Tensor> weights;
    private final String head;
    private final int units;

    /**
     * @param weights those of {@link StepWeights#shapes}, in those shapes
     * @param head its name
     */
    public StepDecoder(Map<String, Tensor> weights, String head) {
        this.weights = Map.copyOf(weights);
        this.head = head;
        this.units = bias(StepWeights.START).length;
    }

    /**
     * Greedy, up to the end or {@link StepLabels#MOST} steps.
     *
     * @param states shape (tokens, width), at least one token
     * @return shape (steps, labels)
     * @throws ArithmeticException if the weights give no numbers
     */
    public List<float[]> logits(float[][] states) {
        float[] memory = begin(states);
        float[][] keys = Arrays.stream(states)
                .map(state -> product(state, StepWeights.KEYS, bias(StepWeights.KEYS)))
                .toArray(float[][]::new);
        List<float[]> logits = new ArrayList<>();
        int before = StepLabels.END;
        do {
            float[] attended = attended(states, keys, memory);
            memory = moved(memory, joined(vector(before), attended));
            float[] row = product(joined(memory, attended), StepWeights.LABELS, bias(StepWeights.LABELS));
            logits.add(row);
            before = StepLabels.next(row, before);
        } while (before != StepLabels.END && logits.size() < StepLabels.MOST);
        return logits;
    }

    private float[] begin(float[][] states) {
        float[] mean = new float[states[0].length];
        for (float[] state : states) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += state[i] / states.length;
            }
        }
        return tanh(product(joined(states[0], mean), StepWeights.START, bias(StepWeights.START)));
    }

    private float[] attended(float[][] states, float[][] keys, float[] memory) {
        float[] query = product(memory, StepWeights.QUERY, new float[units]);
        float[] score = weight(StepWeights.SCORE).values();
        double[] shares = new double[states.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int token = 0; token < shares.length; token++) {
            for (int i = 0; i < units; i++) {
                shares[token] += score[i] * StrictMath.tanh(keys[token][i] + query[i]);
            }
            highest = Math.max(highest, shares[token]);
        }
        double sum = 0;
        for (int token = 0; token < shares.length; token++) {
            shares[token] = StrictMath.exp(shares[token] - highest);
            sum += shares[token];
        }
        float[] attended = new float[states[0].length];
        for (int token = 0; token < shares.length; token++) {
            float share = (float) (shares[token] / sum);
            for (int i = 0; i < attended.length; i++) {
                attended[i] += share * states[token][i];
            }
        }
        return attended;
    }

    private float[] moved(float[] memory, float[] input) {
        float[] ofInput = product(input, StepWeights.GATES, bias(StepWeights.GATES));
        float[] ofMemory = product(memory, StepWeights.STATE, new float[3 * units]);
        float[] moved = new float[units];
        for (int i = 0; i < units; i++) {
            double keep = sigmoid(ofInput[i] + ofMemory[i]);
            double recall = sigmoid(ofInput[units + i] + ofMemory[units + i]);
            double news = StrictMath.tanh(ofInput[2 * units + i] + recall * ofMemory[2 * units + i]);
            moved[i] = (float) ((1 - keep) * news + keep * memory[i]);
        }
        return moved;
    }

    private float[] vector(int place) {
        return Arrays.copyOfRange(weight(StepWeights.BEFORE).values(), place * units, (place + 1) * units);
    }

    /** A row times a part's matrix, on top of what it starts from. */
    private float[] product(float[] row, StepWeights part, float[] start) {
        float[] matrix = weight(part).values();
        float[] sums = start.clone();
        for (int i = 0; i < row.length; i++) {
            int from = i * sums.length;
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[i] * matrix[from + j];
            }
        }
        return sums;
    }

    private static float[] joined(float[] first, float[] second) {
        float[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static float[] tanh(float[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) StrictMath.tanh(values[i]);
        }
        return result;
    }

    private static double sigmoid(double value) {
        return 1 / (1 + StrictMath.exp(-value));
    }

    private Tensor weight(StepWeights part) {
        return get(part.of(head) + ".weight");
    }

    private float[] bias(StepWeights part) {
        return get(part.of(head) + ".bias").values();
    }

    private Tensor get(String name) {
        Tensor found = weights.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the weight %s is missing".formatted(name));
        }
        return found;
    }
}
