package tongli.learning.route;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.TextPair;

/**
 * Trees that ask whether a feature is above a value; each leaf holds the labels' shares among the training texts that came
 * there, and a text's shares are the mean over the trees. Safe for many threads.
 *
 * <p>The trees lie one behind another. A node is a question (feature, value, the node if above, the node if not), or, with
 * feature −1, a leaf, whose row of shares stands in place of the node. Children come after their parent, so that every walk
 * ends.
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
record ForestModel(
        TfIdf features,
        TaskHead.Kind kind,
        int labels,
        int[] roots,
        int[] feature,
        float[] value,
        int[] above,
        int[] below,
        float[] shares)
        implements TextLogits {
    private static final String NAME = "forest.";
    private static final int MOST_NODES = 1 << 24;

    /** No label is ever quite certain, nor out of the question. */
    private static final double LEAST = 1e-3;

    @Override
    public float[] of(TextPair text) {
        SparseText read = features.of(text.whole());
        double[] sum = new double[labels];
        for (int root : roots) {
            int node = root;
            while (feature[node] >= 0) {
                node = read.value(feature[node]) > value[node] ? above[node] : below[node];
            }
            for (int label = 0; label < labels; label++) {
                sum[label] += shares[above[node] * labels + label];
            }
        }
        float[] logits = new float[labels];
        for (int label = 0; label < labels; label++) {
            double share = Math.max(LEAST, Math.min(1 - LEAST, sum[label] / roots.length));
            logits[label] = (float) StrictMath.log(kind == TaskHead.Kind.SINGLE ? share : share / (1 - share));
        }
        return logits;
    }

    Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(features.tensors());
        tensors.put(NAME + "roots", SavedNumbers.of(roots));
        tensors.put(NAME + "feature", SavedNumbers.of(feature));
        tensors.put(NAME + "value", new Tensor(value, value.length));
        tensors.put(NAME + "above", SavedNumbers.of(above));
        tensors.put(NAME + "below", SavedNumbers.of(below));
        tensors.put(NAME + "shares", new Tensor(shares, shares.length / labels, labels));
        return tensors;
    }

    /** @throws IllegalArgumentException if the file does not hold what {@link #tensors} gave it */
    static ForestModel of(Language language, TaskHead head, SavedNumbers saved) {
        TfIdf features = TfIdf.of(language, saved);
        int labels = head.labels().size();
        int[] feature = saved.wholes(NAME + "feature", -1, features.features() - 1);
        int last = feature.length - 1;
        float[] shares = saved.floats(NAME + "shares", -1, labels);
        int[] above = saved.wholes(NAME + "above", 0, MOST_NODES);
        int[] below = saved.wholes(NAME + "below", 0, MOST_NODES);
        float[] value = saved.floats(NAME + "value", feature.length);
        if (above.length != feature.length || below.length != feature.length) {
            throw new IllegalArgumentException("its trees lack a part");
        }
        for (int node = 0; node < feature.length; node++) {
            boolean sound = feature[node] < 0
                    ? above[node] < shares.length / labels
                    : above[node] > node && above[node] <= last && below[node] > node && below[node] <= last;
            if (!sound) {
                throw new IllegalArgumentException("its trees lead nowhere");
            }
        }
        int[] roots = saved.rising(NAME + "roots", 0, last);
        return new ForestModel(features, head.kind(), labels, roots, feature, value, above, below, shares);
    }
}
