package tongli.learning.coaching;

import de.bwaldvogel.liblinear.Model;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * One logistic regression with ridge: whether a step is reached.
 *
 * <p>LIBLINEAR by way of Tribuo (Fan et al., JMLR, 2008), in the primal, so that the same rows give the same weights.
 */
final class StepLearner {
    private static final int ITERATIONS = 2_000;
    private static final double ENOUGH = 1e-4;
    private static final Label YES = new Label("yes");
    private static final Label NO = new Label("no");

    private StepLearner() {}

    /**
     * @param weights one a feature, in the order of the rows
     * @param bias log-odds where every feature is 0
     */
    record Fitted(double[] weights, double bias) {}

    /**
     * @param rows one a case, all as long
     * @param reached whether the row of this number reached the step
     * @param cost of an error beside large weights
     */
    static Fitted fit(List<double[]> rows, IntPredicate reached, double cost) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> set = new MutableDataset<>(
                new SimpleDataSourceProvenance(
                        "ratings", OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC), labels),
                labels);
        int features = rows.get(0).length;
        String[] names = new String[features];
        for (int i = 0; i < features; i++) {
            names[i] = String.format(Locale.ROOT, "%04d", i); // Tribuo sorts by name
        }
        for (int row = 0; row < rows.size(); row++) {
            set.add(new ArrayExample<>(reached.test(row) ? YES : NO, names, rows.get(row)));
        }
        if (set.getOutputInfo().size() < 2) {
            double always = reached.test(0) ? 1 : -1;
            return new Fitted(new double[features], always * StrictMath.log(2.0 * rows.size() + 1));
        }
        LibLinearClassificationModel found = (LibLinearClassificationModel) new LibLinearClassificationTrainer(
                        new LinearClassificationType(LinearType.L2R_LR), cost, ITERATIONS, ENOUGH, 1)
                .train(set);
        Model inner = found.getInnerModels().get(0);
        double[] margins = inner.getFeatureWeights();
        // the margin speaks for the label that LIBLINEAR saw first
        double sign = inner.getLabels()[0] == found.getOutputIDInfo().getID(YES) ? 1 : -1;
        double[] weights = new double[features];
        for (int id = 0; id < found.getFeatureIDMap().size(); id++) {
            weights[Integer.parseInt(found.getFeatureIDMap().get(id).getName())] = sign * margins[id];
        }
        return new Fitted(weights, sign * margins[found.getFeatureIDMap().size()] * inner.getBias());
    }
}
