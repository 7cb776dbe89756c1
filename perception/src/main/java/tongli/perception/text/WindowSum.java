package tongli.perception.text;

import java.nio.FloatBuffer;

/** Gathers the windows of one text into an {@link EncodedText}. Windows must arrive in an order fixed by the texts. */
final class WindowSum {
    private final double[] cls;
    private final double[] mean;
    private int tokens;

    WindowSum(int width) {
        cls = new double[width];
        mean = new double[width];
    }

    /**
     * @param hidden shape (length or more, width) from {@code offset} on
     * @param length tokens of this window; what follows is padding
     */
    void add(FloatBuffer hidden, int offset, int length) {
        int width = mean.length;
        for (int token = 0; token < length; token++) {
            int row = offset + token * width;
            for (int i = 0; i < width; i++) {
                mean[i] += hidden.get(row + i);
            }
        }
        for (int i = 0; i < width; i++) {
            cls[i] += (double) length * hidden.get(offset + i);
        }
        tokens += length;
    }

    EncodedText toEncodedText() {
        return new EncodedText(scaled(cls), scaled(mean), tokens);
    }

    private float[] scaled(double[] sum) {
        float[] result = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            result[i] = (float) (sum[i] / tokens);
        }
        return result;
    }
}
