package tongli.learning.route;

import de.bwaldvogel.liblinear.Model;
import java.util.List;
import java.util.Map;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;

/**
 * LIBLINEAR by way of Tribuo: yes or no for one label.
 *
 * <p>Source: Fan et al., "LIBLINEAR: A Library for Large Linear Classification", JMLR, 2008.
 */
public final class TribuoLinear {
    private static final int ITERATIONS = 1000;
    private static final double ENOUGH = 0.01;
    private static final Label YES = new Label("yes");
    private static final Label NO = new Label("no");

    private final TribuoTexts texts;
    private final LinearType type;
    private final double cost;
    private final long seed;

    /** @param route {@link Route#SVM} or {@link Route#LOGISTIC} @param features how many there are */
    public TribuoLinear(Route route, double cost, long seed, int features, List<SparseText> texts) {
        this.texts = new TribuoTexts(features, texts);
        this.type = route == Route.SVM ? LinearType.L2R_L2LOSS_SVC_DUAL : LinearType.L2R_LR;
        this.cost = cost;
        this.seed = seed;
    }

    int features() {
        return texts.features();
    }

    List<SparseText> texts() {
        return texts.texts();
    }

    /**
     * @param rows of the texts that train, some of which hold and some not
     * @param rareness how much a text that holds weighs beside another
     */
    public LinearLearner.Fitted fit(int[] rows, boolean[] held, float rareness) {
        MutableDataset<Label> set = texts.empty(new LabelFactory());
        for (int row : rows) {
            // a text without a known n-gram says nothing, and Tribuo refuses it
            if (texts.texts().get(row).places().length > 0) {
                set.add(texts.example(row, held[row] ? YES : NO, 1));
            }
        }
        float[] weights = new float[texts.features()];
        if (set.getOutputs().size() < 2) {
            return new LinearLearner.Fitted(weights, 0);
        }
        LibLinearClassificationTrainer trainer =
                new LibLinearClassificationTrainer(new LinearClassificationType(type), cost, ITERATIONS, ENOUGH, seed);
        trainer.setLabelWeights(Map.of(YES, rareness, NO, 1f));
        LibLinearClassificationModel found = (LibLinearClassificationModel) trainer.train(set);
        Model inner = found.getInnerModels().get(0);
        double[] margins = inner.getFeatureWeights();
        // the margin speaks for the label that LIBLINEAR saw first
        int yes = found.getOutputIDInfo().getID(YES);
        double sign = inner.getLabels()[0] == yes ? 1 : -1;
        int[] places = TribuoTexts.places(found.getFeatureIDMap());
        for (int id = 0; id < places.length; id++) {
            weights[places[id]] = (float) (sign * margins[id]);
        }
        return new LinearLearner.Fitted(weights, sign * margins[places.length] * inner.getBias());
    }
}
