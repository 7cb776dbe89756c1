package tongli.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A multinomial logistic layer: label probabilities are softmax(W x + b). Immutable, safe for many threads.
 *
 * <p>Shapes: W (labels, width), b (labels), x (width). {@code StrictMath} keeps answers equal on every JDK.
 *
 * @param labels in the order of the rows
 * @param source SHA-256, in hex, of the examples it was trained on, so that a stale layer shows
 */
public record LogisticLayer(List<String> labels, int width, float[] weights, float[] bias, String source) {

    private static final int MAGIC = 0x544C4C31; // "TLL1"

    public LogisticLayer {
        labels = List.copyOf(labels);
        weights = weights.clone();
        bias = bias.clone();
        if (weights.length != labels.size() * width || bias.length != labels.size()) {
            throw new IllegalArgumentException(
                    "a layer of %d labels and width %d needs %d weights and %d biases, not %d and %d"
                            .formatted(
                                    labels.size(),
                                    width,
                                    labels.size() * width,
                                    labels.size(),
                                    weights.length,
                                    bias.length));
        }
    }

    public double[] probabilities(float[] x) {
        if (x.length != width) {
            throw new IllegalArgumentException(
                    "the layer reads vectors of width %d, not %d: train it again with this encoder"
                            .formatted(width, x.length));
        }
        double[] scores = new double[bias.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            double score = bias[label];
            for (int i = 0; i < width; i++) {
                score += weights[label * width + i] * x[i];
            }
            scores[label] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = StrictMath.exp(scores[label] - most);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
        return scores;
    }

    /** The file's bytes, as {@link #read} takes them. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(source);
            out.writeInt(labels.size());
            for (String label : labels) {
                out.writeUTF(label);
            }
            out.writeInt(width);
            for (float weight : weights) {
                out.writeFloat(weight);
            }
            for (float value : bias) {
                out.writeFloat(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param name for the message when the bytes are no layer */
    public static LogisticLayer read(String name, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException(name + " is no logistic layer (wrong first bytes); train it again");
            }
            String source = in.readUTF();
            List<String> labels = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                labels.add(in.readUTF());
            }
            int width = in.readInt();
            float[] weights = floats(in, count * width);
            return new LogisticLayer(labels, width, weights, floats(in, count), source);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " ends too early; train it again", e);
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    @Override
    public float[] weights() {
        return weights.clone();
    }

    @Override
    public float[] bias() {
        return bias.clone();
    }
}
