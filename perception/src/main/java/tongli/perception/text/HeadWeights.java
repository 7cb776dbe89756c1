package tongli.perception.text;

/**
 * The numbers of a head: one hidden layer over encoder features, beside a linear layer over n-gram buckets.
 *
 * <p>outputs = relu(x · first + firstBias) · second + secondBias + mean over the text's buckets of wide, where the mean
 * divides by the square root of their number. The outputs are, for k labels: k logits of a softmax, k logits that stand
 * alone, and one logit of intensity. Arrays are row-major and shared, not copied: the owner must not change them.
 *
 * @param first shape (inputs, hidden); standardisation of the features is folded in
 * @param second shape (hidden, outputs)
 * @param wide shape (2^wideBits, outputs)
 */
@SuppressWarnings("ArrayRecordComponent") // weights: never compared or printed
public record HeadWeights(
        int inputs,
        int hidden,
        int labels,
        int wideBits,
        float[] first,
        float[] firstBias,
        float[] second,
        float[] secondBias,
        float[] wide) {
    public HeadWeights {
        require("first", first, inputs * hidden);
        require("firstBias", firstBias, hidden);
        require("second", second, hidden * outputs(labels));
        require("secondBias", secondBias, outputs(labels));
        require("wide", wide, (1 << wideBits) * outputs(labels));
    }

    /** How many outputs a head over this many labels has. */
    public static int outputs(int labels) {
        return 2 * labels + 1;
    }

    private static void require(String name, float[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(
                    "%s has %,d values where the shape needs %,d".formatted(name, values.length, length));
        }
    }

    /** The logits for one text. */
    float[] apply(float[] features, int[] buckets) {
        float[] layer = firstBias.clone();
        for (int i = 0; i < inputs; i++) {
            addScaled(layer, first, i * hidden, features[i]);
        }
        float[] logits = secondBias.clone();
        for (int i = 0; i < hidden; i++) {
            if (layer[i] > 0) {
                addScaled(logits, second, i * logits.length, layer[i]);
            }
        }
        float share = buckets.length == 0 ? 0 : (float) (1 / StrictMath.sqrt(buckets.length));
        for (int bucket : buckets) {
            addScaled(logits, wide, bucket * logits.length, share);
        }
        return logits;
    }

    private static void addScaled(float[] sum, float[] rows, int from, float factor) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * rows[from + j];
        }
    }
}
