package tongli.learning.face;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;
import tongli.perception.face.landmark.FaceShape;

/**
 * One weighted sum a label, as log-odds of that label against the rest.
 *
 * @param weights shape (labels, {@value FaceShape#NUMBERS})
 * @param bias one a label
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
record LinearShapes(float[] weights, float[] bias) implements ShapeScores {
    private static final String WEIGHTS = "linear.weight";
    private static final String BIAS = "linear.bias";

    @Override
    public double[] of(double[] shape) {
        double[] scores = new double[bias.length];
        for (int label = 0; label < scores.length; label++) {
            double sum = bias[label];
            for (int i = 0; i < shape.length; i++) {
                sum += weights[label * shape.length + i] * shape[i];
            }
            scores[label] = 1 / (1 + StrictMath.exp(-sum));
        }
        return scores;
    }

    @Override
    public Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(WEIGHTS, new Tensor(weights, bias.length, FaceShape.NUMBERS));
        tensors.put(BIAS, new Tensor(bias, bias.length));
        return tensors;
    }

    /** @throws IllegalArgumentException if the numbers are no such sums */
    static LinearShapes of(SavedNumbers saved, int labels) {
        return new LinearShapes(saved.floats(WEIGHTS, labels, FaceShape.NUMBERS), saved.floats(BIAS, labels));
    }
}
