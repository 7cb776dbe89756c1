package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Sums with a plain number through which a gradient is to flow.
 *
 * <p>DJL's own {@code mul(Number)}, {@code div(Number)}, {@code pow(Number)} and {@code maximum(Number)} lay the number in memory of
 * the Java heap's care and let it go at once, while PyTorch keeps a pointer to it for the backward pass: if a garbage
 * collection falls between, the gradient is multiplied by whatever lies there then (seen with DJL 0.36 and PyTorch 2.7.1). The
 * numbers made here are PyTorch's own. What needs no gradient may call DJL's.
 */
public final class Scalars {
    private Scalars() {}

    /** A new array with the values' manager, as are those of the others. */
    public static NDArray times(NDArray values, double factor) {
        return values.mul(number(values, factor));
    }

    public static NDArray over(NDArray values, double divisor) {
        return values.div(number(values, divisor));
    }

    /** @param values none below 0 */
    public static NDArray power(NDArray values, double exponent) {
        return values.pow(number(values, exponent));
    }

    private static NDArray number(NDArray beside, double number) {
        return beside.getManager().full(new Shape(), (float) number, beside.getDataType());
    }
}
