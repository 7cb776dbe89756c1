package tongli.perception.encoder;

import java.util.Arrays;
import tongli.core.Require;

/**
 * Numbers in row-major order.
 *
 * @param shape the size of each axis, outermost first; empty for a single number
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared; copying 90 MB would cost more than it guards
public record Tensor(float[] values, long... shape) {
    public Tensor {
        Require.inRange("values", values.length, sizeOf(shape), sizeOf(shape));
    }

    public static int sizeOf(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }
}
