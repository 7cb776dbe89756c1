package tongli.learning.encoder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.StepWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/** The weights that a method adds to an encoder: their names, how they start, and how they are merged away. Immutable. */
final class AddedWeights {
    private static final List<String> QUERY_AND_VALUE = List.of("attention.self.query", "attention.self.value");
    private static final List<String> EVERY_PROJECTION = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");

    /** Of the memory of a head that tells labels step by step. */
    private static final int UNITS = 128;

    private final TuningOptions options;
    private final EncoderWeights pretrained;
    private final Map<String, Tensor> initial = new LinkedHashMap<>();

    AddedWeights(TuningOptions options, EncoderWeights pretrained, List<TaskHead> heads, long seed) {
        this.options = options;
        this.pretrained = pretrained;
        Random random = new Random(seed);
        for (int layer = 0; layer < pretrained.layers(); layer++) {
            String name = "encoder.layer." + layer + ".";
            switch (options.method()) {
                case LORA, ADALORA -> addLora(name, random);
                case ADAPTER -> {
                    addAdapter(name + "attention.adapter", random);
                    addAdapter(name + "output.adapter", random);
                }
                case PREFIX -> addPrefix(name, random);
                case HEAD, FULL -> {}
            }
        }
        for (TaskHead head : heads) {
            String name = "head." + head.name();
            if (head.kind() == TaskHead.Kind.STEPS) {
                addSteps(head, random);
                continue;
            }
            boolean ofTokens = head.kind() == TaskHead.Kind.TAGS;
            long read = (ofTokens ? 1L : 2L) * pretrained.width();
            if (options.hidden() > 0 && !ofTokens) {
                double deviation = Math.sqrt(2.0 / read); // He et al., ICCV 2015
                initial.put(name + ".hidden.weight", normal(random, deviation, read, options.hidden()));
                initial.put(name + ".hidden.bias", zeros(options.hidden()));
                read = options.hidden();
            }
            initial.put(
                    name + ".weight", normal(random, 0.02, read, head.labels().size()));
            initial.put(name + ".bias", zeros(head.labels().size()));
        }
    }

    /** Matrices by what they read (Glorot and Bengio, AISTATS 2010), the vectors of labels and the outermost layer near 0. */
    private void addSteps(TaskHead head, Random random) {
        String vectors = StepWeights.BEFORE.of(head.name()) + ".weight";
        String outermost = StepWeights.LABELS.of(head.name()) + ".weight";
        StepWeights.shapes(head, pretrained.width(), UNITS).forEach((name, shape) -> {
            double deviation = name.equals(outermost) ? 0.02 : name.equals(vectors) ? 0.1 : 1 / Math.sqrt(shape[0]);
            initial.put(name, name.endsWith(".bias") ? zeros(shape) : normal(random, deviation, shape));
        });
    }

    private void addLora(String layer, Random random) {
        for (String dense : options.everyProjection() ? EVERY_PROJECTION : QUERY_AND_VALUE) {
            long[] shape = pretrained.get(layer + dense + ".weight").shape();
            boolean pruned = options.method() == TuningMethod.ADALORA;
            initial.put(
                    layer + dense + EncoderWeights.DOWN,
                    normal(random, 1 / Math.sqrt(shape[0]), shape[0], options.rank()));
            // the product starts at 0: by the outer matrix in LoRA, by the scales in AdaLoRA
            initial.put(
                    layer + dense + EncoderWeights.UP,
                    pruned
                            ? normal(random, 1 / Math.sqrt(shape[1]), options.rank(), shape[1])
                            : zeros(options.rank(), shape[1]));
            if (pruned) {
                initial.put(layer + dense + TrainableEncoder.LORA_SCALE, zeros(options.rank()));
            }
        }
    }

    private void addAdapter(String name, Random random) {
        int width = pretrained.width();
        initial.put(name + ".down.weight", normal(random, 0.02, width, options.bottleneck()));
        initial.put(name + ".down.bias", zeros(options.bottleneck()));
        initial.put(name + ".up.weight", zeros(options.bottleneck(), width));
        initial.put(name + ".up.bias", zeros(width));
    }

    private void addPrefix(String layer, Random random) {
        long[] shape = {1, pretrained.heads(), options.prefix(), pretrained.width() / pretrained.heads()};
        initial.put(layer + "attention.prefix.key", normal(random, 0.5, shape));
        initial.put(layer + "attention.prefix.value", normal(random, 0.1, shape));
    }

    private static Tensor normal(Random random, double deviation, long... shape) {
        float[] values = new float[Tensor.sizeOf(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return new Tensor(values, shape);
    }

    private static Tensor zeros(long... shape) {
        return new Tensor(new float[Tensor.sizeOf(shape)], shape);
    }

    Map<String, Tensor> initial() {
        return initial;
    }

    boolean has(String name) {
        return initial.containsKey(name);
    }

    float loraFactor() {
        return (float) (options.alpha() / options.rank());
    }

    /** What was learnt with LoRA's factor and AdaLoRA's scales multiplied in, so that its products add as they stand. */
    Map<String, Tensor> folded(Map<String, Tensor> learnt) {
        Map<String, Tensor> folded = new LinkedHashMap<>();
        learnt.forEach((name, tensor) -> {
            if (name.endsWith(EncoderWeights.UP)) {
                String dense = name.substring(0, name.length() - EncoderWeights.UP.length());
                folded.put(name, scaled(tensor, learnt.get(dense + TrainableEncoder.LORA_SCALE)));
            } else if (!name.endsWith(TrainableEncoder.LORA_SCALE)) {
                folded.put(name, tensor);
            }
        });
        return folded;
    }

    private Tensor scaled(Tensor up, @Nullable Tensor scale) {
        int columns = (int) up.shape()[1];
        float[] values = up.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= loraFactor() * (scale == null ? 1 : scale.values()[i / columns]);
        }
        return new Tensor(values, up.shape());
    }
}
