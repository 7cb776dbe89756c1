package tongli.learning.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import tongli.learning.route.LinearLearner.Fitted;
import tongli.learning.route.Platt;
import tongli.learning.route.Route;
import tongli.learning.route.SparseText;
import tongli.learning.route.TribuoLinear;
import tongli.learning.route.TribuoTexts;
import tongli.perception.face.landmark.FaceShape;

/**
 * A linear support vector machine a label, its margins made log-odds by {@link Platt}, or one random forest for all labels
 * (squared error of the targets together, which is Gini's impurity), by Tribuo.
 *
 * <p>Source: Fan et al., "LIBLINEAR", JMLR 2008; Breiman, "Random forests", Machine Learning 2001.
 */
final class TribuoShapes {
    private static final int DEPTH = 30;
    private static final float SMALLEST_LEAF = 2;
    private static final float EVERY_FEATURE = 0.1f;

    /** Held, so that its level stays: it tells of every tree. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private final List<SparseText> shapes;
    private final int[] labels;
    private final int count;
    private final long seed;

    /** @param labels one a shape, from 0 to {@code count} less one */
    TribuoShapes(List<double[]> shapes, int[] labels, int count, long seed) {
        int[] places = IntStream.range(0, FaceShape.NUMBERS).toArray();
        this.shapes = shapes.stream()
                .map(shape -> new SparseText(places, floats(shape)))
                .toList();
        this.labels = labels.clone();
        this.count = count;
        this.seed = seed;
    }

    private static float[] floats(double[] shape) {
        float[] floats = new float[shape.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) shape[i];
        }
        return floats;
    }

    /** @param folds one a shape, from 0 to 2: people are not parted, and margins are judged on people that the machine did not see */
    LinearShapes svm(double cost, int[] folds) {
        TribuoLinear machine = new TribuoLinear(Route.SVM, cost, seed, FaceShape.NUMBERS, shapes);
        float[] weights = new float[count * FaceShape.NUMBERS];
        float[] bias = new float[count];
        for (int label = 0; label < count; label++) {
            boolean[] held = held(label);
            Fitted fitted = machine.fit(IntStream.range(0, held.length).toArray(), held, 1);
            Platt platt = platt(machine, held, folds);
            for (int i = 0; i < FaceShape.NUMBERS; i++) {
                weights[label * FaceShape.NUMBERS + i] = (float) (platt.slope() * fitted.weights()[i]);
            }
            bias[label] = (float) platt.logit(fitted.bias());
        }
        return new LinearShapes(weights, bias);
    }

    private boolean[] held(int label) {
        boolean[] held = new boolean[labels.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = labels[i] == label;
        }
        return held;
    }

    private Platt platt(TribuoLinear machine, boolean[] held, int[] folds) {
        double[] margins = new double[held.length];
        for (int fold = 0; fold < FaceTraining.FOLDS; fold++) {
            int apart = fold;
            Fitted fitted = machine.fit(
                    IntStream.range(0, held.length)
                            .filter(i -> folds[i] != apart)
                            .toArray(),
                    held,
                    1);
            IntStream.range(0, held.length)
                    .filter(i -> folds[i] == apart)
                    .forEach(i -> margins[i] = fitted.margin(shapes.get(i)));
        }
        return Platt.fit(margins, held);
    }

    ForestShapes forest(int trees) {
        TribuoTexts examples = new TribuoTexts(FaceShape.NUMBERS, shapes);
        MutableDataset<Regressor> set = examples.empty(new RegressionFactory());
        String[] names = IntStream.range(0, count)
                .mapToObj(label -> String.format(Locale.ROOT, "%05d", label))
                .toArray(String[]::new);
        for (int i = 0; i < labels.length; i++) {
            double[] target = new double[count];
            target[labels[i]] = 1;
            set.add(examples.example(i, new Regressor(names, target), 1));
        }
        CARTJointRegressionTrainer tree = new CARTJointRegressionTrainer(
                DEPTH, SMALLEST_LEAF, 0, EVERY_FEATURE, false, new MeanSquaredError(), false, seed);
        var trainer = new RandomForestTrainer<>(tree, new AveragingCombiner(), trees, seed);
        Flattened flat = new Flattened(count);
        for (Model<Regressor> grown : ((WeightedEnsembleModel<Regressor>) trainer.train(set)).getModels()) {
            int[] places = TribuoTexts.places(grown.getFeatureIDMap());
            flat.roots.add(flat.add(((TreeModel<Regressor>) grown).getRoot(), places));
        }
        return flat.forest();
    }

    /** Trees as {@link ForestShapes} keeps them. */
    private static final class Flattened {
        private final int labels;
        private final List<Integer> roots = new ArrayList<>();
        private final List<Integer> feature = new ArrayList<>();
        private final List<Float> value = new ArrayList<>();
        private final List<Integer> above = new ArrayList<>();
        private final List<Integer> below = new ArrayList<>();
        private final List<Float> shares = new ArrayList<>();

        Flattened(int labels) {
            this.labels = labels;
        }

        int add(Node<Regressor> node, int[] places) {
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

        ForestShapes forest() {
            return new ForestShapes(
                    labels,
                    wholes(roots),
                    wholes(feature),
                    fractions(value),
                    wholes(above),
                    wholes(below),
                    fractions(shares));
        }

        private static int[] wholes(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }

        private static float[] fractions(List<Float> numbers) {
            float[] floats = new float[numbers.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = numbers.get(i);
            }
            return floats;
        }
    }
}
