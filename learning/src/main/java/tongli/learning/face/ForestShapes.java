package tongli.learning.face;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;
import tongli.perception.face.landmark.FaceShape;

/**
 * Trees that ask whether a number of the shape is above a value; a face's scores are the mean of the leaves' shares.
 *
 * <p>The trees lie one behind another. A node is a question (feature, value, the node if above, the node if not), or, with
 * feature −1, a leaf, whose row of shares stands in place of the node. Children come after their parent, so every walk ends.
 *
 * @param shares shape (leaves, labels)
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
record ForestShapes(int labels, int[] roots, int[] feature, float[] value, int[] above, int[] below, float[] shares)
        implements ShapeScores {
    private static final String NAME = "forest.";
    private static final int MOST_NODES = 1 << 24;

    @Override
    public double[] of(double[] shape) {
        double[] scores = new double[labels];
        for (int root : roots) {
            int node = root;
            while (feature[node] >= 0) {
                node = shape[feature[node]] > value[node] ? above[node] : below[node];
            }
            for (int label = 0; label < labels; label++) {
                scores[label] += Math.max(0, shares[above[node] * labels + label]);
            }
        }
        return scores;
    }

    @Override
    public Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(NAME + "roots", SavedNumbers.of(roots));
        tensors.put(NAME + "feature", SavedNumbers.of(feature));
        tensors.put(NAME + "value", new Tensor(value, value.length));
        tensors.put(NAME + "above", SavedNumbers.of(above));
        tensors.put(NAME + "below", SavedNumbers.of(below));
        tensors.put(NAME + "shares", new Tensor(shares, shares.length / labels, labels));
        return tensors;
    }

    /** @throws IllegalArgumentException if the numbers are no such forest */
    static ForestShapes of(SavedNumbers saved, int labels) {
        int[] feature = saved.wholes(NAME + "feature", -1, FaceShape.NUMBERS - 1);
        int[] above = saved.wholes(NAME + "above", 0, MOST_NODES);
        int[] below = saved.wholes(NAME + "below", 0, MOST_NODES);
        float[] shares = saved.floats(NAME + "shares", -1, labels);
        int last = feature.length - 1;
        if (above.length != feature.length || below.length != feature.length) {
            throw new IllegalArgumentException("its trees lack a part");
        }
        for (int node = 0; node <= last; node++) {
            boolean sound = feature[node] < 0
                    ? above[node] < shares.length / labels
                    : above[node] > node && above[node] <= last && below[node] > node && below[node] <= last;
            if (!sound) {
                throw new IllegalArgumentException("its trees lead nowhere");
            }
        }
        return new ForestShapes(
                labels,
                saved.rising(NAME + "roots", 0, last),
                feature,
                saved.floats(NAME + "value", feature.length),
                above,
                below,
                shares);
    }
}
