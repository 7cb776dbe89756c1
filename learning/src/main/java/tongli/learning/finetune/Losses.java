package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.stream.IntStream;
import tongli.learning.encoder.Scalars;
import tongli.perception.encoder.TaskHead;

/** What training makes small. Unknown targets (NaN) count for nothing. Not safe for many threads. */
public final class Losses {
    private final FineTuneOptions options;
    private final List<TaskHead> heads;
    private final List<LabelCounts> counts;
    private final List<float[]> labelWeights;

    /** @param training to count how often each label holds */
    public Losses(FineTuneOptions options, List<TaskHead> heads, List<TaskText> training) {
        this.options = options;
        this.heads = heads;
        this.counts = IntStream.range(0, heads.size())
                .mapToObj(head -> LabelCounts.of(training, head, heads.get(head)))
                .toList();
        this.labelWeights = counts.stream()
                .map(counted -> counted.weights(options.balance()))
                .toList();
    }

    /**
     * Where a head's bias begins: at the labels' shares in training. From zero the first hundred steps would all push every
     * logit down, and Adam would remember gradients so large that what tells the texts apart hardly moves a weight.
     */
    public float[] bias(int head) {
        TaskHead.Kind kind = heads.get(head).kind();
        float[] bias = new float[heads.get(head).labels().size()];
        if (kind == TaskHead.Kind.REGRESSION) {
            return bias;
        }
        LabelCounts counted = counts.get(head);
        for (int label = 0; label < bias.length; label++) {
            // one more text that holds it and one that does not, against certainty
            double share = (counted.held()[label] + 1) / (counted.known()[label] + 2);
            bias[label] = (float) StrictMath.log(kind == TaskHead.Kind.MULTI ? share / (1 - share) : share);
        }
        return bias;
    }

    /**
     * @param logits shape (batch, labels), or (batch, length, tags), or (batch, steps, labels)
     * @return a mean over the known targets of the batch, or, if they are summed, over its texts; attached to the logits'
     *     manager
     */
    public NDArray of(int head, NDArray logits, List<Tokens> batch) {
        if (heads.get(head).kind().readsTokens()) {
            return ofEach(head, logits, batch);
        }
        NDManager step = logits.getManager();
        int labels = heads.get(head).labels().size();
        boolean single = heads.get(head).kind() == TaskHead.Kind.SINGLE;
        float[] target = new float[batch.size() * labels];
        float[] weight = new float[target.length];
        double sum = 0;
        for (int row = 0; row < batch.size(); row++) {
            TaskText text = batch.get(row).of();
            float[] known = text.targets().get(head);
            for (int i = 0; i < labels; i++) {
                int at = row * labels + i;
                if (!Float.isNaN(known[i])) {
                    target[at] = smoothed(head, known[i], labels);
                    weight[at] = text.weight() * (known[i] > 0.5f ? labelWeights.get(head)[i] : 1);
                    sum += single ? text.weight() / (double) labels : text.weight();
                }
            }
        }
        if (options.summed()) {
            sum = batch.size();
        }
        Shape shape = new Shape(batch.size(), labels);
        NDArray losses = switch (heads.get(head).kind()) {
            case MULTI -> binary(logits, step.create(target, shape));
            case SINGLE, TAGS, STEPS -> categorical(logits, step.create(target, shape));
            case REGRESSION -> logits.sub(step.create(target, shape)).square();
        };
        return Scalars.over(losses.mul(step.create(weight, shape)).sum(), Math.max(1e-6, sum));
    }

    /** The mean over the tokens whose tag is known, or the steps whose label is, or, if losses are summed, their sum over the number of texts. */
    private NDArray ofEach(int head, NDArray logits, List<Tokens> batch) {
        int length = (int) logits.getShape().get(1);
        int tags = heads.get(head).labels().size();
        float[] target = new float[batch.size() * length * tags];
        float[] weight = new float[target.length];
        double sum = 0;
        for (int row = 0; row < batch.size(); row++) {
            TaskText text = batch.get(row).of();
            float[] known = text.targets().get(head);
            for (int token = 0; token < Math.min(length, known.length); token++) {
                if (!Float.isNaN(known[token])) {
                    int tag = (int) known[token];
                    int from = (row * length + token) * tags;
                    for (int i = 0; i < tags; i++) {
                        target[from + i] = smoothed(head, i == tag ? 1 : 0, tags);
                        weight[from + i] = text.weight() * labelWeights.get(head)[tag];
                    }
                    sum += text.weight();
                }
            }
        }
        Shape shape = new Shape(batch.size(), length, tags);
        NDManager step = logits.getManager();
        NDArray losses = categorical(logits, step.create(target, shape))
                .mul(step.create(weight, shape))
                .sum();
        return Scalars.over(losses, Math.max(1e-6, options.summed() ? batch.size() : sum));
    }

    private float smoothed(int head, float target, int labels) {
        float smoothing = (float) options.smoothing();
        return switch (heads.get(head).kind()) {
            case MULTI -> target * (1 - smoothing) + smoothing / 2;
            case SINGLE, TAGS, STEPS -> target * (1 - smoothing) + smoothing / labels;
            case REGRESSION -> target;
        };
    }

    /** log(1 + e^x) − target · x, written so that no exponent overflows. */
    private NDArray binary(NDArray logits, NDArray target) {
        NDArray surprise = Activation.relu(logits)
                .sub(logits.mul(target))
                .add(logits.abs().neg().exp().add(1f).log());
        if (options.focal() == 0) {
            return surprise;
        }
        NDArray said = logits.getNDArrayInternal().sigmoid();
        NDArray doubt = said.sub(target).abs();
        return surprise.mul(Scalars.power(doubt, options.focal()));
    }

    private NDArray categorical(NDArray logits, NDArray target) {
        NDArray log = logits.logSoftmax(-1);
        NDArray surprise = log.mul(target).neg();
        return options.focal() == 0
                ? surprise
                : surprise.mul(Scalars.power(log.exp().neg().add(1f), options.focal()));
    }
}
