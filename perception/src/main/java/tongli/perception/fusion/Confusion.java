package tongli.perception.fusion;

import java.util.Arrays;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * How a modality errs: what it says when something else is felt. Immutable.
 *
 * <p>Only the way of erring is taken from the table; how often it errs comes with each reading, as its confidence.
 */
public final class Confusion {
    private static final double ROUNDING = 1e-3;

    private final double[][] errors;

    /**
     * @param table shape (7, 7) in the order of {@link BasicEmotion}: row what is felt, column what is said; rows sum to 1, none
     *     has all on its diagonal
     */
    public Confusion(double[][] table) {
        Require.inRange("rows", table.length, BasicDistribution.SIZE, BasicDistribution.SIZE);
        errors = new double[table.length][];
        for (int row = 0; row < table.length; row++) {
            Require.inRange("columns", table[row].length, BasicDistribution.SIZE, BasicDistribution.SIZE);
            double sum = 0;
            for (double one : table[row]) {
                sum += Require.inRange("a share", one, 0, 1);
            }
            Require.inRange("the sum of row " + row, sum, 1 - ROUNDING, 1 + ROUNDING);
            double wrong = Require.inRange("the errors of row " + row, sum - table[row][row], Double.MIN_VALUE, 2);
            errors[row] = Arrays.stream(table[row]).map(one -> one / wrong).toArray();
            errors[row][row] = 0;
        }
    }

    /** Every error as likely as any other: where nothing is known of them. */
    public static Confusion even() {
        double[][] even = new double[BasicDistribution.SIZE][BasicDistribution.SIZE];
        for (double[] row : even) {
            Arrays.fill(row, 1.0 / BasicDistribution.SIZE);
        }
        return new Confusion(even);
    }

    /**
     * The probability that {@code said} is said when {@code felt} is felt, by a reading that is right with probability {@code right}.
     */
    public double probability(BasicEmotion felt, BasicEmotion said, double right) {
        return felt == said ? right : (1 - right) * errors[felt.ordinal()][said.ordinal()];
    }
}
