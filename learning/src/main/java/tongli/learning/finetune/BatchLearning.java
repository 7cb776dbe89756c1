package tongli.learning.finetune;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tongli.learning.encoder.Lesson;
import tongli.learning.encoder.Scalars;
import tongli.learning.encoder.Taught;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TrainableNetwork;
import tongli.learning.encoder.TuningMethod;
import tongli.perception.encoder.TaskHead;

/**
 * Looks at batches of texts and adds up the gradients of what is wrong in them: the labels' losses, what a contrast, twins and AdaLoRA add to
 * them, and a second look beside the worst. One thread at a time.
 */
final class BatchLearning {
    /** AdaLoRA's weight of the penalty on vectors that are not orthonormal. */
    private static final float ORTHOGONALITY = 0.1f;

    private final TrainableNetwork network;
    private final FixedVectors fixed;
    private final Losses losses;
    private final Optional<Adversary> adversary;
    private final Optional<Contrast> contrast;
    private final Optional<FairPairs> pairs;

    /** @param fixed what the heads read of every text and twin, where that does not change @param pairs twins of the texts, if they are minded */
    BatchLearning(
            TrainableNetwork network,
            FixedVectors fixed,
            Losses losses,
            FineTuneOptions options,
            Optional<FairPairs> pairs) {
        this.network = network;
        this.fixed = fixed;
        this.losses = losses;
        this.adversary = options.adversary() > 0 ? Optional.of(new Adversary(options.adversary())) : Optional.empty();
        this.contrast = options.contrast() > 0 ? Optional.of(Contrast.of(options.contrast())) : Optional.empty();
        this.pairs = pairs;
    }

    private Optional<TrainableEncoder> pruned() {
        return prunedOf(network);
    }

    /** The encoder, if its method has a budget of ranks: only AdaLoRA has. */
    static Optional<TrainableEncoder> prunedOf(TrainableNetwork network) {
        return network instanceof TrainableEncoder encoder && encoder.options().method() == TuningMethod.ADALORA
                ? Optional.of(encoder)
                : Optional.empty();
    }

    /** Adds up the gradients of some batches; the mean of their losses. */
    double gathered(List<List<Tokens>> window) {
        double sum = 0;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            for (List<Tokens> batch : window) {
                try (NDManager memory = network.newStep()) {
                    sum += adversary.isPresent()
                            ? besideTheWorst(batch, memory, collector)
                            : learnt(fair(looked(batch, memory), batch, memory), memory, collector);
                }
            }
        }
        return sum / window.size();
    }

    /** One look at a batch as it is, and one where it is hardest nearby; the loss of the first. */
    private double besideTheWorst(List<Tokens> batch, NDManager memory, GradientCollector collector) {
        NDArray ids = memory.create(Tokens.ids(batch));
        NDArray mask = memory.create(Tokens.mask(batch));
        NDArray nothing = Adversary.nothing(batch, network.tokenWidth(), memory);
        Looked first = looked(ids, mask, lesson(Optional.of(nothing), batch), batch);
        double loss = learnt(fair(first, batch, memory), memory, collector);
        NDArray push = adversary.orElseThrow().push(nothing.getGradient());
        collector.backward(
                looked(ids, mask, lesson(Optional.of(push), batch), batch).loss());
        return loss;
    }

    private double learnt(NDArray loss, NDManager memory, GradientCollector collector) {
        Optional<TrainableEncoder> pruned = pruned();
        NDArray whole = pruned.isPresent()
                ? loss.add(Scalars.times(pruned.get().orthogonality(memory), ORTHOGONALITY)
                        .sum())
                : loss;
        collector.backward(whole);
        return whole.getFloat();
    }

    /** A look at a batch. @param logits one array a head @param loss what the contrast adds to it, if there is one, included */
    private record Looked(NDList logits, NDArray loss) {}

    /** The loss with what the twins of the batch's texts add to it, if any do. */
    private NDArray fair(Looked looked, List<Tokens> batch, NDManager memory) {
        return pairs.stream()
                .flatMap(fair -> fair.penalty(looked.logits(), batch, twins -> taught(twins, memory), memory))
                .reduce(looked.loss(), NDArray::add);
    }

    private NDArray loss(NDList logits, List<Tokens> batch) {
        NDArray sum = losses.of(0, logits.get(0), batch);
        for (int head = 1; head < network.heads().size(); head++) {
            sum = sum.add(losses.of(head, logits.get(head), batch));
        }
        return sum;
    }

    private Looked looked(List<Tokens> batch, NDManager memory) {
        if (network.hasFixedVectors()) {
            NDList logits = taught(batch, memory);
            return new Looked(logits, loss(logits, batch));
        }
        return looked(
                memory.create(Tokens.ids(batch)),
                memory.create(Tokens.mask(batch)),
                lesson(Optional.empty(), batch),
                batch);
    }

    private Looked looked(NDArray ids, NDArray mask, Lesson lesson, List<Tokens> batch) {
        if (contrast.isEmpty()) {
            NDList logits = network.taught(ids, mask, lesson);
            return new Looked(logits, loss(logits, batch));
        }
        Taught taught = network.taughtWithVectors(ids, mask, lesson);
        NDArray loss = loss(taught.logits(), batch);
        return new Looked(taught.logits(), contrast.get().beside(loss, taught.vectors(), batch));
    }

    private NDList taught(List<Tokens> batch, NDManager memory) {
        return network.hasFixedVectors()
                ? network.logitsOfVectors(fixed.of(batch, memory), true)
                : network.taught(
                        memory.create(Tokens.ids(batch)),
                        memory.create(Tokens.mask(batch)),
                        lesson(Optional.empty(), batch));
    }

    private Lesson lesson(Optional<NDArray> shift, List<Tokens> batch) {
        List<TaskHead> heads = network.heads();
        if (heads.stream().noneMatch(head -> head.kind() == TaskHead.Kind.STEPS)) {
            return new Lesson(shift, List.of());
        }
        List<TaskText> texts = batch.stream().map(Tokens::of).toList();
        return new Lesson(
                shift,
                IntStream.range(0, heads.size())
                        .mapToObj(head -> heads.get(head).kind() == TaskHead.Kind.STEPS
                                ? StepTargets.before(texts, head)
                                : new long[0][])
                        .toList());
    }
}
