package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.Tensor;

/**
 * Where training stands, so that it can go on after a crash.
 *
 * @param epoch the pass under way, from 0
 * @param batch how many batches of that pass are done
 * @param optimiserSteps how often the weights were moved
 * @param best the best score so far; negative infinity before the first
 * @param withoutBetter passes since the best
 * @param weights those that learn
 * @param state the optimiser's, and of AdaLoRA what it spends ranks by
 * @param run what it was trained on and how
 */
record Checkpoint(
        int epoch,
        int batch,
        int optimiserSteps,
        double best,
        int withoutBetter,
        Map<String, Tensor> weights,
        Map<String, Tensor> state,
        RunFacts run) {
    private static final String WEIGHT = "weight.";

    void write(Path file) throws IOException {
        Map<String, Tensor> all = new LinkedHashMap<>();
        weights.forEach((name, tensor) -> all.put(WEIGHT + name, tensor));
        all.putAll(state);
        Map<String, String> metadata = run.metadata();
        metadata.put("epoch", Integer.toString(epoch));
        metadata.put("batch", Integer.toString(batch));
        metadata.put("optimiser_steps", Integer.toString(optimiserSteps));
        metadata.put("best", Double.toString(best));
        metadata.put("without_better", Integer.toString(withoutBetter));
        new SafeTensors(all, metadata).write(file);
    }

    static Optional<Checkpoint> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SafeTensors all = SafeTensors.read(file);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        Map<String, Tensor> state = new LinkedHashMap<>();
        all.tensors().forEach((name, tensor) -> {
            if (name.startsWith(WEIGHT)) {
                weights.put(name.substring(WEIGHT.length()), tensor);
            } else {
                state.put(name, tensor);
            }
        });
        try {
            Map<String, String> at = all.metadata();
            return Optional.of(new Checkpoint(
                    Integer.parseInt(at.getOrDefault("epoch", "")),
                    Integer.parseInt(at.getOrDefault("batch", "")),
                    Integer.parseInt(at.getOrDefault("optimiser_steps", "")),
                    Double.parseDouble(at.getOrDefault("best", "")),
                    Integer.parseInt(at.getOrDefault("without_better", "")),
                    weights,
                    state,
                    RunFacts.of(at)));
        } catch (NumberFormatException e) {
            throw new IOException(file + ": no checkpoint of this program; delete it to start anew", e);
        }
    }
}
