package tongli.coaching.trial;

import java.util.List;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Analysis of covariance: the difference between the arms among people with equal covariates, by ordinary least squares.
 * In a randomised trial it estimates the same effect as the plain difference, more exactly the better the covariates
 * foretell the outcome. Stateless.
 *
 * <p>Source: Vickers and Altman, BMJ 323, 2001; strata as covariates: Kahan and Morris, BMJ 345, 2012.
 */
final class Ancova {

    /** Of columns that depend on each other: the diagonal of R, for columns that are centred and of unit length. */
    private static final double SINGULAR = 1e-9;

    private Ancova() {}

    /**
     * @param outcomes of n people
     * @param feedback whether each is in that arm
     * @param covariates each of n numbers
     * @throws TrialException if the covariates leave nothing to compare, or there are too few people
     */
    static Comparison of(double[] outcomes, boolean[] feedback, List<double[]> covariates) {
        int columns = covariates.size() + 1;
        int freedom = outcomes.length - columns - 1;
        if (freedom < 1) {
            throw new TrialException("%d outcomes are too few to adjust for %d covariates"
                    .formatted(outcomes.length, covariates.size()));
        }
        double[][] design = new double[outcomes.length][columns];
        for (int i = 0; i < outcomes.length; i++) {
            design[i][0] = feedback[i] ? 1 : 0;
        }
        for (int column = 1; column < columns; column++) {
            double[] unit = unit(covariates.get(column - 1));
            for (int i = 0; i < outcomes.length; i++) {
                design[i][column] = unit[i];
            }
        }
        try {
            OLSMultipleLinearRegression squares = new OLSMultipleLinearRegression(SINGULAR);
            squares.newSampleData(outcomes, design);
            return Comparison.of(
                    squares.estimateRegressionParameters()[1],
                    squares.estimateRegressionParametersStandardErrors()[1],
                    freedom);
        } catch (SingularMatrixException e) {
            throw new TrialException("the baseline is the same for everybody, or a stratum has one arm only", e);
        } catch (MathIllegalArgumentException e) {
            throw new TrialException("the outcomes are too few to adjust", e);
        }
    }

    /** Centred and of length 1, so that whether columns depend on each other does not hang on their units. */
    private static double[] unit(double[] covariate) {
        double mean = 0;
        for (double value : covariate) {
            mean += value / covariate.length;
        }
        double squares = 0;
        for (double value : covariate) {
            squares += (value - mean) * (value - mean);
        }
        double[] unit = new double[covariate.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = squares > 0 ? (covariate[i] - mean) / Math.sqrt(squares) : 0;
        }
        return unit;
    }
}
