package tongli.core;

import java.util.Arrays;
import java.util.List;

/** Sentence vectors in one piece of memory, compared with another all at once. Immutable, safe for many threads. */
public final class VectorTable {

    /** So many rows are compared side by side: their sums do not wait for one another. */
    private static final int ABREAST = 4;

    private final int size;
    private final int width;
    /** One behind the other; padded with zeros to a multiple of {@link #ABREAST} rows. */
    private final float[] values;

    private VectorTable(int size, int width, float[] values) {
        this.size = size;
        this.width = width;
        this.values = values;
    }

    /** @param rows unit vectors of one width; may be empty */
    public static VectorTable of(List<float[]> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(0).length;
        float[] values = new float[width * ABREAST * ((rows.size() + ABREAST - 1) / ABREAST)];
        for (int i = 0; i < rows.size(); i++) {
            requireWidth(rows.get(i), width);
            System.arraycopy(rows.get(i), 0, values, i * width, width);
        }
        return new VectorTable(rows.size(), width, values);
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** How long each row is; 0 if there are none. */
    public int width() {
        return width;
    }

    /**
     * One a row, as {@link SentenceEncoder#cosine} has it to the last bit: each sum is added up in the same order.
     *
     * @param query a unit vector of the rows' width; any where there are no rows
     */
    public double[] cosines(float[] query) {
        if (size == 0) {
            return new double[0];
        }
        requireWidth(query, width);
        double[] cosines = new double[values.length / width];
        for (int i = 0; i < cosines.length; i += ABREAST) {
            int first = i * width;
            int second = first + width;
            int third = second + width;
            int fourth = third + width;
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            for (int j = 0; j < width; j++) {
                a += query[j] * values[first + j];
                b += query[j] * values[second + j];
                c += query[j] * values[third + j];
                d += query[j] * values[fourth + j];
            }
            cosines[i] = held(a);
            cosines[i + 1] = held(b);
            cosines[i + 2] = held(c);
            cosines[i + 3] = held(d);
        }
        return Arrays.copyOf(cosines, size);
    }

    private static void requireWidth(float[] vector, int width) {
        if (vector.length != width) {
            throw new IllegalArgumentException(
                    "vectors of width %d and %d cannot be compared".formatted(vector.length, width));
        }
    }

    private static double held(double dot) {
        return Math.max(-1, Math.min(1, dot));
    }
}
