package tongli.camp.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of numbers in files: how many, then each in eight bytes, the highest first. Stateless. */
public final class Numbers {
    private Numbers() {}

    public static void write(double[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (double one : numbers) {
            out.writeDouble(one);
        }
    }

    /**
     * Fills an array.
     *
     * @throws IOException if the file has another number of numbers, or one that is not finite
     */
    public static void read(double[] into, DataInput in) throws IOException {
        int count = in.readInt();
        if (count != into.length) {
            throw new IOException("it holds %,d numbers where %,d belong".formatted(count, into.length));
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = in.readDouble();
            if (!Double.isFinite(into[i])) {
                throw new IOException("number %,d is %s".formatted(i, into[i]));
            }
        }
    }
}
