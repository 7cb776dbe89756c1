package tongli.perception.encoder;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what a model file brings fits its encoder and its heads, before a graph is made of it: files come from strangers. Stateless. */
final class LearntWeights {
    /** Beyond these a softmax over a temperature is no longer sure to give numbers; calibration stays from 0.3 to 4. */
    private static final double LEAST_TEMPERATURE = 1e-3;

    private static final double MOST_TEMPERATURE = 1e3;

    private static final Pattern ENCODERS = Pattern.compile("^(encoder|embeddings)\\.");

    private LearntWeights() {}

    /** @throws IllegalArgumentException naming the first weight or head that does not fit */
    static void check(TaskModelFile file, EncoderWeights encoder) {
        file.learnt().forEach((name, tensor) -> {
            finite(name, tensor);
            shape(name, tensor, encoder, file.learnt());
        });
        Set<String> names = new HashSet<>();
        for (TaskModelFile.Head head : file.heads()) {
            TaskHead task = head.task();
            fits(names.add(task.name()), "the head %s comes twice".formatted(task.name()));
            fits(
                    head.temperature() >= LEAST_TEMPERATURE && head.temperature() <= MOST_TEMPERATURE,
                    "the temperature of the head %s is %s".formatted(task.name(), head.temperature()));
            head(task, file.learnt(), encoder.width());
        }
        fits(!names.isEmpty(), "it has no head");
    }

    private static void finite(String name, Tensor tensor) {
        for (float value : tensor.values()) {
            fits(Float.isFinite(value), "the weight %s is not finite".formatted(name));
        }
    }

    /** A tag reads a token of one vector, all else a sentence of two, or a hidden layer over that. */
    private static void head(TaskHead task, Map<String, Tensor> learnt, int width) {
        String name = "head." + task.name();
        if (task.kind() == TaskHead.Kind.STEPS) {
            fits(
                    !learnt.containsKey(name + ".hidden.weight"),
                    "the head %s cannot have the hidden layer that it has".formatted(task.name()));
            steps(task, learnt, width);
            return;
        }
        fits(
                !StepWeights.areOf(task.name(), learnt),
                "the head %s has weights of steps and tells none".formatted(task.name()));
        long labels = task.labels().size();
        long read = task.kind() == TaskHead.Kind.TAGS ? width : 2L * width;
        Tensor hidden = learnt.get(name + ".hidden.weight");
        if (hidden != null) {
            fits(
                    task.kind() != TaskHead.Kind.TAGS && hidden.shape().length == 2 && hidden.shape()[1] > 0,
                    "the head %s cannot have the hidden layer that it has".formatted(task.name()));
            is(learnt, name + ".hidden.weight", read, hidden.shape()[1]);
            is(learnt, name + ".hidden.bias", hidden.shape()[1]);
            read = hidden.shape()[1];
        }
        is(learnt, name + ".weight", read, labels);
        is(learnt, name + ".bias", labels);
    }

    private static void steps(TaskHead task, Map<String, Tensor> learnt, int width) {
        Tensor bias = learnt.get(StepWeights.START.of(task.name()) + ".bias");
        fits(
                bias != null && bias.shape().length == 1 && bias.shape()[0] > 0,
                "the weight %s.bias is missing or has not one axis".formatted(StepWeights.START.of(task.name())));
        int units = bias == null ? 0 : (int) bias.shape()[0];
        StepWeights.shapes(task, width, units).forEach((name, shape) -> is(learnt, name, shape));
    }

    private static void shape(String name, Tensor tensor, EncoderWeights encoder, Map<String, Tensor> learnt) {
        if (name.equals(KeptTokens.NAME)) {
            // read and checked where the encoder's table was made smaller by it
            fits(encoder.kept().isPresent(), "the weight %s is of another encoder".formatted(name));
        } else if (encoder.has(name)) {
            is(learnt, name, encoder.get(name).shape());
        } else if (name.endsWith(EncoderWeights.DOWN) || name.endsWith(EncoderWeights.UP)) {
            String dense = name.substring(0, name.lastIndexOf(".lora."));
            Tensor down = learnt.get(dense + EncoderWeights.DOWN);
            if (down == null || down.shape().length != 2 || !encoder.has(dense + ".weight")) {
                throw new IllegalArgumentException("the weight %s belongs to none of the encoder's".formatted(name));
            }
            long[] whole = encoder.get(dense + ".weight").shape();
            long rank = down.shape()[1];
            is(learnt, dense + EncoderWeights.DOWN, whole[0], rank);
            is(learnt, dense + EncoderWeights.UP, rank, whole[1]);
        } else if (name.endsWith(".prefix.key") || name.endsWith(".prefix.value")) {
            String prefix = name.substring(0, name.lastIndexOf('.'));
            long[] own = tensor.shape();
            fits(own.length == 4, "the weight %s has not four axes".formatted(name));
            fits(own[2] > 0, "the weight %s is empty".formatted(name));
            is(learnt, prefix + ".key", 1, encoder.heads(), own[2], encoder.width() / encoder.heads());
            is(learnt, prefix + ".value", 1, encoder.heads(), own[2], encoder.width() / encoder.heads());
        } else if (name.contains(".adapter.")) {
            adapter(name.substring(0, name.indexOf(".adapter.")) + ".adapter.", encoder.width(), learnt);
        } else {
            // such as a layer more than the encoder has
            fits(!ENCODERS.matcher(name).find(), "the encoder has no weight %s".formatted(name));
        }
    }

    private static void adapter(String name, long width, Map<String, Tensor> learnt) {
        Tensor down = learnt.get(name + "down.weight");
        fits(down != null, "the weight %sdown.weight is missing".formatted(name));
        long[] own = down == null ? new long[0] : down.shape();
        fits(own.length == 2 && own[1] > 0, "the weight %sdown.weight has not two axes".formatted(name));
        is(learnt, name + "down.weight", width, own[1]);
        is(learnt, name + "down.bias", own[1]);
        is(learnt, name + "up.weight", own[1], width);
        is(learnt, name + "up.bias", width);
    }

    private static void is(Map<String, Tensor> learnt, String name, long... shape) {
        Tensor tensor = learnt.get(name);
        fits(tensor != null, "the weight %s is missing".formatted(name));
        if (tensor != null && !Arrays.equals(tensor.shape(), shape)) {
            throw new IllegalArgumentException(
                    "the weight %s has the shape %s, and not %s".formatted(name, told(tensor.shape()), told(shape)));
        }
    }

    private static List<Long> told(long[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }

    static void fits(boolean right, String fault) {
        if (!right) {
            throw new IllegalArgumentException(fault);
        }
    }
}
