package tongli.learning.face;

import java.util.Map;
import tongli.perception.encoder.Tensor;
import tongli.perception.face.landmark.FaceShape;
import tongli.perception.face.landmark.ShapeNetwork;

/** A perceptron whose outputs are log-odds of which label holds. */
record NetworkShapes(ShapeNetwork network) implements ShapeScores {
    @Override
    public double[] of(double[] shape) {
        double[] scores = network.of(shape);
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] = StrictMath.exp(scores[label] - highest);
        }
        return scores;
    }

    @Override
    public Map<String, Tensor> tensors() {
        return network.tensors();
    }

    /** @throws IllegalArgumentException if the tensors are no such network */
    static NetworkShapes of(Map<String, Tensor> tensors, int labels) {
        ShapeNetwork network = ShapeNetwork.of(tensors);
        if (network.mean().length != FaceShape.NUMBERS || network.outputBias().length != labels) {
            throw new IllegalArgumentException("its network does not fit shapes and labels");
        }
        return new NetworkShapes(network);
    }
}
