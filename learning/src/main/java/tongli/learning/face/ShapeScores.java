package tongli.learning.face;

import java.util.Map;
import tongli.perception.encoder.Tensor;

/** How strongly each label is spoken for; none below 0. */
public sealed interface ShapeScores permits LinearShapes, ForestShapes, NetworkShapes {
    /** @param shape by {@link tongli.perception.face.landmark.FaceShape} @return one a label, the caller's own */
    double[] of(double[] shape);

    /** As a file keeps it. */
    Map<String, Tensor> tensors();
}
