package tongli.learning.finetune;

import java.util.Map;
import tongli.perception.encoder.Tensor;

/** The tensors of a saved model, each checked before it is used: the file may come from anyone. Immutable. */
public record SavedNumbers(Map<String, Tensor> byName) {
    /** No model learns such numbers; products and sums of smaller ones stay finite in a float. */
    private static final float MOST = 1e9f;

    /**
     * @param shape that it must have; −1 for an axis of any length above 0
     * @throws IllegalArgumentException if it is missing, of another shape, or holds what is no number from −10⁹ to 10⁹
     */
    public float[] floats(String name, long... shape) {
        Tensor tensor = byName.get(name);
        if (tensor == null || tensor.shape().length != shape.length) {
            throw new IllegalArgumentException("it lacks " + name + " in the right shape");
        }
        for (int axis = 0; axis < shape.length; axis++) {
            long own = tensor.shape()[axis];
            if (shape[axis] < 0 ? own < 1 : own != shape[axis]) {
                throw new IllegalArgumentException("its %s does not fit the rest".formatted(name));
            }
        }
        for (float value : tensor.values()) {
            if (!(Math.abs(value) <= MOST)) {
                throw new IllegalArgumentException("its %s holds what is no sound number".formatted(name));
            }
        }
        return tensor.values();
    }

    /** Whole numbers in a range. @throws IllegalArgumentException as {@link #floats}, or if one is none or out of range */
    public int[] wholes(String name, int from, int to) {
        float[] values = floats(name, -1);
        int[] wholes = new int[values.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = (int) values[i];
            if (wholes[i] != values[i] || wholes[i] < from || wholes[i] > to) {
                throw new IllegalArgumentException("its %s holds a number out of range".formatted(name));
            }
        }
        return wholes;
    }

    /** As {@link #wholes}, each above the one before. */
    public int[] rising(String name, int from, int to) {
        int[] wholes = wholes(name, from, to);
        for (int i = 1; i < wholes.length; i++) {
            if (wholes[i] <= wholes[i - 1]) {
                throw new IllegalArgumentException("its %s is not in order".formatted(name));
            }
        }
        return wholes;
    }

    /** How long an axis is. @throws IllegalArgumentException if there is no such tensor or axis */
    public int axis(String name, int axis) {
        Tensor tensor = byName.get(name);
        if (tensor == null || tensor.shape().length <= axis) {
            throw new IllegalArgumentException("it lacks " + name + " in the right shape");
        }
        return Math.toIntExact(tensor.shape()[axis]);
    }

    /** Whole numbers as a file holds them: exact up to 2^24. */
    public static Tensor of(int... wholes) {
        float[] values = new float[wholes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = wholes[i];
        }
        return new Tensor(values, values.length);
    }
}
