package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import tongli.core.Language;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.PretrainedEncoder;

/** Encoders as if they had been trained, and the files that would be left. */
public final class Trained {
    private Trained() {}

    /** As if some steps had been taken: added weights that start at 0 would hide a mistake. */
    public static Map<String, Tensor> moved(Map<String, Tensor> learnt) {
        Random random = new Random(3);
        Map<String, Tensor> moved = new LinkedHashMap<>();
        learnt.forEach((name, tensor) -> {
            float[] values = tensor.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.01 * random.nextGaussian());
            }
            moved.put(name, new Tensor(values, tensor.shape()));
        });
        return moved;
    }

    /** What the first head says of one text. */
    static float[] logits(TrainableEncoder network, long[] ids) {
        try (NDManager step = network.newStep()) {
            NDArray id = step.create(ids, new Shape(1, ids.length));
            return network.logits(id, id.onesLike(), false).get(0).toFloatArray();
        }
    }

    /** Its file, uncalibrated. @param layers that the file names */
    static TaskModelFile file(TrainableEncoder network, Language language, OptionalInt layers) {
        return new TaskModelFile(
                PretrainedEncoder.of(language).name(),
                language,
                network.export(),
                network.heads().stream().map(TaskModelFile.Head::uncalibrated).toList(),
                Map.of(),
                layers);
    }
}
