package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adafactor without momentum: of the squared gradients of a matrix only the running means of its rows and columns are kept, so
 * that it remembers n + m numbers where Adam remembers 2 n m. Not safe for many threads.
 *
 * <p>The mean of row i is R_i, that of column j is C_j; a gradient is divided by √(R_i C_j / mean(R)), and the whole move by what its
 * root mean square is above 1. Means forget by 1 − t^−0.8. Vectors keep the squares themselves. With a relative step the
 * rate is min(0.01, 1/√t) times the weight's root mean square, which counts as 0.001 at least.
 *
 * <p>Source: Shazeer and Stern, "Adafactor: Adaptive Learning Rates with Sublinear Memory Cost", ICML 2018, algorithms 4 to
 * 6.
 */
final class AdafactorRule implements UpdateRule {
    private static final float EPSILON1 = 1e-30f;
    private static final double EPSILON2 = 1e-3;
    private static final double FORGETTING = -0.8;
    private static final double LARGEST_STEP = 1e-2;
    private static final float CLIP = 1;
    private static final String ROWS = "rows.";
    private static final String COLUMNS = "columns.";
    private static final String SQUARE = "square.";

    private final boolean relative;
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    AdafactorRule(OptimizerOptions.Adafactor options, NDManager manager, Map<String, NDArray> weights) {
        this.relative = options.relative();
        weights.forEach((name, weight) -> {
            Shape shape = weight.getShape();
            int axes = shape.dimension();
            if (axes < 2) {
                state.put(SQUARE + name, manager.zeros(shape));
            } else {
                state.put(ROWS + name, manager.zeros(without(shape, axes - 1)));
                state.put(COLUMNS + name, manager.zeros(without(shape, axes - 2)));
            }
        });
    }

    /** The shape of means over an axis, which stays with length 1. */
    private static Shape without(Shape shape, int axis) {
        long[] lengths = shape.getShape().clone();
        lengths[axis] = 1;
        return new Shape(lengths);
    }

    @Override
    public void move(String name, NDArray weight, NDArray gradient, Move move, NDManager scratch) {
        float keep = (float) (1 - Math.pow(move.step(), FORGETTING));
        NDArray squares = gradient.square().addi(EPSILON1);
        NDArray direction = gradient.mul(scale(name, squares, keep, scratch));
        double size = rootMeanSquare(direction, scratch);
        float rate = relative ? (float) (move.rate() * relativeRate(weight, move.step(), scratch)) : move.rate();
        weight.muli(move.left(rate));
        weight.subi(direction.muli((float) (rate / Math.max(1, size / CLIP))));
    }

    /** What each entry of the gradient is multiplied by. */
    private NDArray scale(String name, NDArray squares, float keep, NDManager scratch) {
        int axes = squares.getShape().dimension();
        if (axes < 2) {
            NDArray square = UpdateRule.of(state, SQUARE + name).muli(keep).addi(squares.mul(1 - keep));
            return inverseRoot(square, scratch);
        }
        NDArray rows = UpdateRule.of(state, ROWS + name)
                .muli(keep)
                .addi(squares.mean(new int[] {axes - 1}, true).muli(1 - keep));
        NDArray columns = UpdateRule.of(state, COLUMNS + name)
                .muli(keep)
                .addi(squares.mean(new int[] {axes - 2}, true).muli(1 - keep));
        NDArray mean = rows.mean(new int[] {axes - 2}, true);
        mean.attach(scratch);
        NDArray shares = rows.div(mean);
        shares.attach(scratch);
        // the roots one by one: the product of two small means would be 0
        return inverseRoot(shares, scratch).mul(inverseRoot(columns, scratch));
    }

    private static NDArray inverseRoot(NDArray values, NDManager scratch) {
        NDArray root = values.sqrt();
        root.attach(scratch);
        return root.pow(-1);
    }

    private static double relativeRate(NDArray weight, int step, NDManager scratch) {
        return Math.min(LARGEST_STEP, 1 / Math.sqrt(step)) * Math.max(EPSILON2, rootMeanSquare(weight, scratch));
    }

    private static double rootMeanSquare(NDArray values, NDManager scratch) {
        NDArray squares = values.square();
        squares.attach(scratch);
        return Math.sqrt(squares.mean().getFloat());
    }

    @Override
    public Map<String, NDArray> state() {
        return state;
    }
}
