package tongli.learning.route;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.regression.Regressor;

/**
 * Trees of Tribuo as arrays, as the forests that ship keep them: of each node the feature that it asks for (-1: none, a leaf), the value it
 * splits at, and the places of the nodes above and below that; of a leaf, {@code above} is the place of its shares. For one thread.
 */
public final class FlatTrees {
    private final int labels;
    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> feature = new ArrayList<>();
    private final List<Float> value = new ArrayList<>();
    private final List<Integer> above = new ArrayList<>();
    private final List<Integer> below = new ArrayList<>();
    private final List<Float> shares = new ArrayList<>();

    /** @param labels shares a leaf has */
    public FlatTrees(int labels) {
        this.labels = labels;
    }

    /** Adds a tree. */
    public void add(Model<Regressor> tree) {
        roots.add(add(((TreeModel<Regressor>) tree).getRoot(), TribuoTexts.places(tree.getFeatureIDMap())));
    }

    /** Adds a node and all below it; its place. */
    private int add(Node<Regressor> node, int[] places) {
        int place = feature.size();
        if (node instanceof SplitNode<Regressor> split) {
            feature.add(places[split.getFeatureID()]);
            value.add((float) split.splitValue());
            above.add(0);
            below.add(0);
            above.set(place, add(split.getGreaterThan(), places));
            below.set(place, add(split.getLessThanOrEqual(), places));
            return place;
        }
        feature.add(-1);
        value.add(0f);
        above.add(shares.size() / labels);
        below.add(0);
        for (double share : ((LeafNode<Regressor>) node).getOutput().getValues()) {
            shares.add((float) share);
        }
        return place;
    }

    public int[] roots() {
        return wholes(roots);
    }

    public int[] feature() {
        return wholes(feature);
    }

    public float[] value() {
        return fractions(value);
    }

    public int[] above() {
        return wholes(above);
    }

    public int[] below() {
        return wholes(below);
    }

    public float[] shares() {
        return fractions(shares);
    }

    private static int[] wholes(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] fractions(List<Float> numbers) {
        float[] fractions = new float[numbers.size()];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = numbers.get(i);
        }
        return fractions;
    }
}
