package tongli.learning.continual;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.learning.finetune.Losses;
import tongli.perception.encoder.Tensor;

/**
 * What comes before the first step of a task, in its order: the weights to begin from, where labels begin that were never taught, and only
 * then what the remedy prepares, which so finds the network as the first step will. Stateless.
 */
final class TaskBeginning {
    private TaskBeginning() {}

    /** @param began the weights that the network began the stream with @param losses counted on the task's texts */
    static void lay(Stage stage, Remedy remedy, Map<String, Tensor> began, Losses losses) {
        if (remedy.beginsAnew()) {
            stage.network().restore(began);
        }
        stage.network().restore(biases(stage, losses));
        remedy.before(stage);
    }

    /**
     * Of each head: labels that were never taught begin at their smoothed share among the task's texts, as in any other training, also
     * those that no text has. At 0 these would begin as the most probable of all.
     */
    static Map<String, Tensor> biases(Stage stage, Losses losses) {
        Map<String, Tensor> now = stage.network().learnt();
        Map<String, Tensor> biases = new LinkedHashMap<>();
        for (int head = 0; head < stage.heads().all().size(); head++) {
            String name = "head." + stage.heads().all().get(head).name() + ".bias";
            float[] bias =
                    now.getOrDefault(name, new Tensor(new float[0], 0)).values().clone();
            float[] shares = losses.bias(head);
            for (int label = 0; label < bias.length; label++) {
                if (!stage.known().get(head)[label]) {
                    bias[label] = shares[label];
                }
            }
            biases.put(name, new Tensor(bias, bias.length));
        }
        return biases;
    }
}
