package tongli.learning.route;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.TextPair;

/**
 * One weighted sum of features a label: what a linear support vector machine and a logistic regression both leave. Safe for
 * many threads.
 */
final class LinearModel implements TextLogits {
    private static final String WEIGHTS = "linear.weight";
    private static final String BIAS = "linear.bias";

    private final TfIdf features;
    private final float[] weights;
    private final float[] bias;

    /** @param weights shape (labels, features) */
    LinearModel(TfIdf features, float[] weights, float[] bias) {
        this.features = features;
        this.weights = weights;
        this.bias = bias;
    }

    @Override
    public float[] of(TextPair text) {
        return of(features.of(text.whole()));
    }

    float[] of(SparseText text) {
        float[] logits = new float[bias.length];
        for (int label = 0; label < logits.length; label++) {
            logits[label] = (float) (text.dot(weights, label * features.features()) + bias[label]);
        }
        return logits;
    }

    Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(features.tensors());
        tensors.put(WEIGHTS, new Tensor(weights, bias.length, features.features()));
        tensors.put(BIAS, new Tensor(bias, bias.length));
        return tensors;
    }

    /** @throws IllegalArgumentException if the file does not hold what {@link #tensors} gave it */
    static LinearModel of(Language language, int labels, SavedNumbers saved) {
        TfIdf features = TfIdf.of(language, saved);
        return new LinearModel(
                features, saved.floats(WEIGHTS, labels, features.features()), saved.floats(BIAS, labels));
    }
}
