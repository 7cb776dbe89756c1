package tongli.learning.finetune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.KeptTokens;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;

/**
 * Several runs of one training in one model: the mean of their weights ("model soups", Wortsman et al., ICML 2022). It
 * errs less than one run and costs no more to read with. LoRA's products are laid side by side, so that the mean is exact.
 * Stateless.
 */
public final class ModelAverage {
    private ModelAverage() {}

    /**
     * @param models at least two, of one encoder, language, method and task, over as many layers and the same tokens
     * @throws IllegalArgumentException if they do not fit one another, or have adapters, prefixes, a hidden layer or a head of steps: their inner units
     *     stand in another order in every run, and the mean of those means nothing
     */
    public static TaskModelFile of(List<TaskModelFile> models) {
        if (models.size() < 2) {
            throw new IllegalArgumentException("there is nothing to average; give two models or more");
        }
        TaskModelFile first = models.get(0);
        for (TaskModelFile other : models) {
            if (!other.encoder().equals(first.encoder())
                    || other.language() != first.language()
                    || !tasks(other).equals(tasks(first))
                    || !other.learnt().keySet().equals(first.learnt().keySet())) {
                throw new IllegalArgumentException(
                        "the models differ in encoder, language, method or labels; give runs of the same training");
            }
            if (!other.layers().equals(first.layers()) || !keptBy(other).equals(keptBy(first))) {
                throw new IllegalArgumentException(
                        "the models stand on different layers or tokens of the encoder; give runs of the same --layers, and prune the average");
            }
        }
        boolean ofSteps = first.heads().stream().anyMatch(head -> head.task().kind() == TaskHead.Kind.STEPS);
        Map<String, Tensor> mean = new LinkedHashMap<>();
        for (String name : first.learnt().keySet()) {
            if (name.contains("adapter") || name.contains("prefix") || name.endsWith(".hidden.weight") || ofSteps) {
                throw new IllegalArgumentException(
                        "adapters, prefixes, hidden layers and heads of ordered labels cannot be averaged; train with lora or full, and without --ordered");
            }
            List<Tensor> weights =
                    models.stream().map(model -> model.learnt().get(name)).toList();
            mean.put(name, name.endsWith(EncoderWeights.DOWN) ? besides(weights) : combined(name, weights));
        }
        return new TaskModelFile(
                first.encoder(), first.language(), mean, heads(models), provenance(models), first.layers());
    }

    private static List<?> tasks(TaskModelFile model) {
        return model.heads().stream().map(TaskModelFile.Head::task).toList();
    }

    /** The ids of the tokens that a pruned model knows; empty if it knows all. */
    private static String keptBy(TaskModelFile model) {
        Tensor kept = model.learnt().get(KeptTokens.NAME);
        return kept == null ? "" : Arrays.toString(kept.values());
    }

    private static Tensor combined(String name, List<Tensor> weights) {
        if (name.equals(KeptTokens.NAME)) {
            return weights.get(0); // ids, and the same in all
        }
        return name.endsWith(EncoderWeights.UP) ? below(weights) : mean(weights);
    }

    /** Matrices of shape (rows, rank) side by side. */
    private static Tensor besides(List<Tensor> weights) {
        int rows = (int) weights.get(0).shape()[0];
        int columns =
                weights.stream().mapToInt(weight -> (int) weight.shape()[1]).sum();
        float[] values = new float[rows * columns];
        int from = 0;
        for (Tensor weight : weights) {
            int own = (int) weight.shape()[1];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(weight.values(), row * own, values, row * columns + from, own);
            }
            from += own;
        }
        return new Tensor(values, rows, columns);
    }

    /** Matrices of shape (rank, columns) one below the other, each at its share. */
    private static Tensor below(List<Tensor> weights) {
        int columns = (int) weights.get(0).shape()[1];
        int rows = weights.stream().mapToInt(weight -> (int) weight.shape()[0]).sum();
        float[] values = new float[rows * columns];
        int at = 0;
        for (Tensor weight : weights) {
            for (float value : weight.values()) {
                values[at++] = value / weights.size();
            }
        }
        return new Tensor(values, rows, columns);
    }

    private static Tensor mean(List<Tensor> weights) {
        float[] values = new float[weights.get(0).values().length];
        for (Tensor weight : weights) {
            for (int i = 0; i < values.length; i++) {
                values[i] += weight.values()[i] / weights.size();
            }
        }
        return new Tensor(values, weights.get(0).shape());
    }

    private static List<TaskModelFile.Head> heads(List<TaskModelFile> models) {
        List<TaskModelFile.Head> heads = new ArrayList<>();
        for (int i = 0; i < models.get(0).heads().size(); i++) {
            int head = i;
            List<TaskModelFile.Head> all =
                    models.stream().map(model -> model.heads().get(head)).toList();
            double temperature = all.stream()
                    .mapToDouble(TaskModelFile.Head::temperature)
                    .average()
                    .orElseThrow();
            List<Double> thresholds = IntStream.range(0, all.get(0).thresholds().size())
                    .mapToObj(label -> all.stream()
                            .mapToDouble(one -> one.thresholds().get(label))
                            .average()
                            .orElseThrow())
                    .toList();
            double abstainBelow = all.stream()
                    .mapToDouble(TaskModelFile.Head::abstainBelow)
                    .average()
                    .orElseThrow();
            heads.add(new TaskModelFile.Head(all.get(0).task(), temperature, thresholds, abstainBelow));
        }
        return heads;
    }

    /** What all runs say alike once, the rest of each run under its number. */
    private static Map<String, String> provenance(List<TaskModelFile> models) {
        Map<String, String> provenance = new LinkedHashMap<>();
        for (int i = 0; i < models.size(); i++) {
            String number = (i + 1) + ".";
            models.get(i).provenance().forEach((key, value) -> {
                boolean shared = models.stream()
                        .allMatch(model -> value.equals(model.provenance().get(key)));
                provenance.put(shared ? key : number + key, value);
            });
        }
        return provenance;
    }
}
