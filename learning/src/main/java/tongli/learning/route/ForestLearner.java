package tongli.learning.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import tongli.core.Language;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.LabelCounts;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;

/**
 * A random forest over the n-grams or words that say most of the labels (chi-squared), by Tribuo. One forest tells all labels: its trees
 * split by the squared error of all targets together, which for one label of several is Gini's impurity.
 *
 * <p>A target that is not known counts as the label's share in training, and so speaks neither for nor against it.
 *
 * <p>Source: Breiman, Machine Learning, 2001.
 *
 * @param counted what of a text counts
 * @param trees 1 to 2000
 * @param balance how far texts with rare labels weigh more, [0, 1]
 */
public record ForestLearner(
        Language language, TextFeatures counted, int trees, double balance, long seed, FineTuner.Progress progress)
        implements Learner {
    private static final int MOST_NGRAMS = 200_000;
    private static final int MOST_FEATURES = 1000;
    private static final int DEPTH = 60;
    private static final float SMALLEST_LEAF = 2;

    /** Trees grown between two words of progress; each such grove draws from a seed of its own. */
    private static final int GROVE = 10;

    /** Held, so that its level stays: it tells of every tree. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    @Override
    public Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("model", Route.FOREST.code());
        about.put("features", counted.code());
        about.put("trees", Integer.toString(trees));
        about.put("balance", Double.toString(balance));
        return about;
    }

    @Override
    public Learnt learn(TaskHead head, List<TaskText> training, List<TaskText> tuning, FineTuner.Judge judge) {
        List<String> texts = training.stream().map(TaskText::whole).toList();
        LabelCounts counts = LabelCounts.of(training, 0, head);
        TfIdf every = TfIdf.fit(counted, language, texts, MOST_NGRAMS);
        int[] telling = ChiSquared.best(every.all(texts), every.features(), training, counts, MOST_FEATURES);
        TfIdf features = every.only(telling);
        ForestModel model = model(head, features, forest(head, features, texts, training, counts));
        float[][] tuned = tuning.stream().map(text -> model.of(text.pair())).toArray(float[][]::new);
        return new Learnt(Route.FOREST.code(), model.tensors(), tuned);
    }

    private List<Model<Regressor>> forest(
            TaskHead head, TfIdf features, List<String> texts, List<TaskText> training, LabelCounts counts) {
        TribuoTexts examples = new TribuoTexts(features.features(), features.all(texts));
        MutableDataset<Regressor> set = examples.empty(new RegressionFactory());
        float[] rareness = counts.weights(balance);
        int labels = head.labels().size();
        String[] names = IntStream.range(0, labels)
                .mapToObj(label -> String.format(Locale.ROOT, "%05d", label))
                .toArray(String[]::new);
        for (int row = 0; row < training.size(); row++) {
            if (examples.texts().get(row).places().length == 0) {
                continue;
            }
            float[] target = training.get(row).targets().get(0);
            double[] values = new double[labels];
            float weight = 1;
            for (int label = 0; label < labels; label++) {
                values[label] = Float.isNaN(target[label])
                        ? counts.held()[label] / Math.max(1, counts.known()[label])
                        : target[label];
                weight = target[label] > 0.5f ? Math.max(weight, rareness[label]) : weight;
            }
            set.add(examples.example(row, new Regressor(names, values), weight));
        }
        float share = (float) (Math.sqrt(features.features()) / features.features());
        CARTJointRegressionTrainer tree = new CARTJointRegressionTrainer(
                DEPTH, SMALLEST_LEAF, 0, Math.min(0.99f, share), false, new MeanSquaredError(), false, seed);
        List<Model<Regressor>> grown = new ArrayList<>();
        while (grown.size() < trees) {
            int next = Math.min(GROVE, trees - grown.size());
            var trainer = new RandomForestTrainer<>(tree, new AveragingCombiner(), next, seed + grown.size());
            grown.addAll(((WeightedEnsembleModel<Regressor>) trainer.train(set)).getModels());
            progress.part(grown.size(), trees, "trees grown");
        }
        return grown;
    }

    private static ForestModel model(TaskHead head, TfIdf features, List<Model<Regressor>> forest) {
        int labels = head.labels().size();
        FlatTrees flat = new FlatTrees(labels);
        forest.forEach(flat::add);
        return new ForestModel(
                features,
                head.kind(),
                labels,
                flat.roots(),
                flat.feature(),
                flat.value(),
                flat.above(),
                flat.below(),
                flat.shares());
    }
}
