package tongli.learning.voice;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Random;
import tongli.core.Require;

/**
 * A linear support vector machine, one label against the others; labels weigh the same, however rare.
 *
 * <p>Source: Fan et al., "LIBLINEAR: A Library for Large Linear Classification", JMLR, 2008.
 *
 * @param cost of a recording on the wrong side
 */
record SupportVectors(double cost, long seed) implements LinearLearner {
    private static final double ENOUGH = 1e-3;
    private static final int ITERATIONS = 2_000;

    static {
        Linear.disableDebugOutput(); // which would go where a command's answer goes
    }

    SupportVectors {
        Require.inRange("cost", cost, 1e-9, 1e9);
    }

    @Override
    public Layer learn(double[][] x, int[] y, int labels) {
        int features = x[0].length;
        double[][] weights = new double[labels][features];
        double[] bias = new double[labels];
        Feature[][] rows = new Feature[x.length][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row(x[row]);
        }
        for (int label = 0; label < labels; label++) {
            double[] found = against(rows, y, label, features);
            System.arraycopy(found, 0, weights[label], 0, features);
            bias[label] = found[features];
        }
        return new Layer(weights, bias);
    }

    private double[] against(Feature[][] rows, int[] y, int label, int features) {
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = features + 1;
        problem.x = rows;
        problem.y = new double[rows.length];
        int held = 0;
        for (int row = 0; row < rows.length; row++) {
            problem.y[row] = y[row] == label ? 1 : -1;
            held += y[row] == label ? 1 : 0;
        }
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, ENOUGH, ITERATIONS);
        double half = rows.length / 2.0;
        parameter.setWeights(new double[] {half / held, half / (rows.length - held)}, new int[] {1, -1});
        parameter.setRandom(new Random(seed));
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights().clone();
        double sign = model.getLabels()[0] == 1 ? 1 : -1; // the margin speaks for the label that was seen first
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign;
        }
        return weights;
    }

    private static Feature[] row(double[] values) {
        Feature[] row = new Feature[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            row[i] = new FeatureNode(i + 1, values[i]);
        }
        row[values.length] = new FeatureNode(values.length + 1, 1); // the bias
        return row;
    }
}
