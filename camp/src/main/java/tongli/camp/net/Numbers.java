package tongli.camp.net;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of numbers in files: how many, then each in eight bytes, the highest first. Stateless. */
public final class Numbers {
    private Numbers() {}

    /** @throws IOException if a number is not finite, before any is written: what would be read is refused there */
    public static void write(double[] numbers, DataOutput out) throws IOException {
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new IOException(
                        "training has gone astray: number %,d is %s; take smaller weights of the reward, or another seed"
                                .formatted(i, numbers[i]));
            }
        }
        out.writeInt(numbers.length);
        for (double one : numbers) {
            out.writeDouble(one);
        }
    }

    /**
     * A count of what has happened.
     *
     * @param of what, for the message
     * @throws IOException if it is below 0
     */
    public static long readCount(String of, DataInput in) throws IOException {
        long count = in.readLong();
        if (count < 0) {
            throw new IOException("it counts %,d %s".formatted(count, of));
        }
        return count;
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
