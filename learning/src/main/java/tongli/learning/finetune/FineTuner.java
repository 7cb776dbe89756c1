package tongli.learning.finetune;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TrainableNetwork;
import tongli.learning.encoder.TuningMethod;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;

/**
 * Trains a network's learning weights and heads on texts, judged after each pass; the best weights are kept.
 *
 * <p>Everything drawn at random follows from the seed and the place in training, so a run that was killed goes on from
 * its last checkpoint (one every two minutes and after each pass) to the result that it would have had. One run a
 * process at a time.
 */
public final class FineTuner {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(2);
    private static final int JUDGED_AT_ONCE = 64;

    /** AdaLoRA's weight of the penalty on vectors that are not orthonormal. */
    private static final float ORTHOGONALITY = 0.1f;

    private final TrainableNetwork network;
    private final EncoderTokenizer tokenizer;
    private final FineTuneOptions options;
    private final Path folder;
    private final InstantSource clock;
    private final Progress progress;
    private final FixedVectors fixed;

    /** Told as training goes on. */
    public interface Progress {
        /** While something else than steps is done. @param what is counted, such as "texts read" */
        default void part(int done, int all, String what) {}

        /** After each step of the optimiser. */
        void step(int done, int all, double loss);

        /** After each pass. */
        void judged(int epoch, double score, boolean best);
    }

    /** Judges logits, one array of shape (texts, labels) a head; more is better. */
    public interface Judge {
        double score(List<float[][]> logits);
    }

    /**
     * @param weights the best ones, of those that learn
     * @param score theirs
     * @param epochs passes made
     */
    public record Result(Map<String, Tensor> weights, double score, int epochs) {}

    /** @param folder for checkpoints, the best weights and TensorBoard's events */
    public FineTuner(
            TrainableNetwork network,
            EncoderTokenizer tokenizer,
            FineTuneOptions options,
            Path folder,
            InstantSource clock,
            Progress progress) {
        this.network = network;
        this.tokenizer = tokenizer;
        this.options = options;
        this.folder = folder;
        this.clock = clock;
        this.progress = progress;
        this.fixed = new FixedVectors(network);
    }

    /** @throws IOException if the folder cannot be written, or holds a checkpoint that does not fit */
    public Result train(List<TaskText> training, List<TaskText> tuning, Judge judge) throws IOException {
        Files.createDirectories(folder);
        Path checkpoint = folder.resolve("checkpoint.safetensors");
        Path kept = folder.resolve("best.safetensors");
        List<Tokens> texts = Tokens.of(training, tokenizer, options.tokens());
        fixed.read(texts, progress);
        Losses losses = new Losses(options, network.heads(), training);
        int batches = (texts.size() + options.batch() - 1) / options.batch();
        int stepsAnEpoch = (batches + options.accumulation() - 1) / options.accumulation();
        Schedule schedule = new Schedule(options, stepsAnEpoch * options.epochs());
        Instant saved = clock.instant();
        try (AdamWOptimizer optimizer =
                        new AdamWOptimizer(network.newStep(), network.trainable(), this::rateOf, options);
                @Nullable RankAllocator ranks = ranks(stepsAnEpoch * options.epochs());
                EventFile events = new EventFile(folder.resolve("events"), clock)) {
            double best = Double.NEGATIVE_INFINITY;
            int withoutBetter = 0;
            int epoch = 0;
            int skip = 0;
            var before = Checkpoint.read(checkpoint);
            if (before.isEmpty()) {
                network.restore(biases(losses));
            } else {
                restore(checkpoint, before.get(), optimizer, ranks);
                best = before.get().best();
                withoutBetter = before.get().withoutBetter();
                epoch = before.get().epoch();
                skip = before.get().batch();
            }
            for (; epoch < options.epochs() && withoutBetter < options.patience(); epoch++, skip = 0) {
                List<List<Tokens>> all =
                        Tokens.batches(texts, options.batch(), new Random(options.seed() * 1000 + epoch));
                for (int at = skip; at < all.size(); at += options.accumulation()) {
                    List<List<Tokens>> window = all.subList(at, Math.min(all.size(), at + options.accumulation()));
                    double share = schedule.share(optimizer.steps());
                    double loss = gather(window, losses, optimizer.steps());
                    double norm = optimizer.step(share, window.size(), ranks == null ? () -> {} : ranks::observe);
                    if (ranks != null) {
                        ranks.prune(optimizer.steps());
                    }
                    events.scalar("train/loss", optimizer.steps(), loss);
                    events.scalar("train/gradient_norm", optimizer.steps(), norm);
                    events.scalar("train/rate", optimizer.steps(), share * options.rate());
                    progress.step(optimizer.steps(), stepsAnEpoch * options.epochs(), loss);
                    if (Duration.between(saved, clock.instant()).compareTo(BETWEEN_CHECKPOINTS) > 0) {
                        save(checkpoint, epoch, at + window.size(), optimizer, ranks, best, withoutBetter);
                        saved = clock.instant();
                    }
                }
                Map<String, Tensor> weights = ranks == null ? optimizer.kept() : ranks.pruned(optimizer.kept());
                double score = judge.score(withWeights(weights, tuning));
                events.scalar("tuning/score", optimizer.steps(), score);
                withoutBetter++;
                if (score > best) {
                    best = score;
                    withoutBetter = 0;
                    new SafeTensors(weights, Map.of("score", Double.toString(score))).write(kept);
                }
                progress.judged(epoch + 1, score, withoutBetter == 0);
                save(checkpoint, epoch + 1, 0, optimizer, ranks, best, withoutBetter);
                saved = clock.instant();
            }
            Map<String, Tensor> weights = SafeTensors.read(kept).tensors();
            network.restore(weights);
            return new Result(weights, best, epoch);
        }
    }

    private void restore(Path file, Checkpoint before, AdamWOptimizer optimizer, @Nullable RankAllocator ranks)
            throws IOException {
        try {
            network.restore(before.weights());
            optimizer.restore(before.state(), before.optimiserSteps());
            if (ranks != null) {
                ranks.restore(before.state());
            }
        } catch (IllegalArgumentException foreign) {
            throw new IOException("%s: %s; delete it to start anew".formatted(file, foreign.getMessage()), foreign);
        }
    }

    private Map<String, Tensor> biases(Losses losses) {
        Map<String, Tensor> biases = new LinkedHashMap<>();
        for (int head = 0; head < network.heads().size(); head++) {
            float[] bias = losses.bias(head);
            biases.put("head." + network.heads().get(head).name() + ".bias", new Tensor(bias, bias.length));
        }
        return biases;
    }

    private void save(
            Path file,
            int epoch,
            int batch,
            AdamWOptimizer optimizer,
            @Nullable RankAllocator ranks,
            double best,
            int withoutBetter)
            throws IOException {
        Map<String, Tensor> state = optimizer.state();
        if (ranks != null) {
            state.putAll(ranks.state());
        }
        new Checkpoint(epoch, batch, optimizer.steps(), best, withoutBetter, network.learnt(), state).write(file);
    }

    private @Nullable RankAllocator ranks(int steps) {
        return pruned().isPresent() ? new RankAllocator(network.newStep(), network.trainable(), steps) : null;
    }

    /** The encoder, if its method has a budget of ranks: only AdaLoRA has. */
    private Optional<TrainableEncoder> pruned() {
        return network instanceof TrainableEncoder encoder && encoder.options().method() == TuningMethod.ADALORA
                ? Optional.of(encoder)
                : Optional.empty();
    }

    private double rateOf(String weight) {
        return weight.startsWith("head.")
                ? options.headRate()
                : options.rate() * Math.pow(options.layerDecay(), network.depth(weight));
    }

    /** Adds up the gradients of some batches; the mean of their losses. */
    private double gather(List<List<Tokens>> window, Losses losses, int step) {
        // dropout too must follow from the place in training
        Engine.getEngine("PyTorch").setRandomSeed((int) (options.seed() * 1_000_003 + step));
        double sum = 0;
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            for (List<Tokens> batch : window) {
                try (NDManager memory = network.newStep()) {
                    NDArray loss = loss(batch, losses, memory);
                    collector.backward(loss);
                    sum += loss.getFloat();
                }
            }
        }
        return sum / window.size();
    }

    private NDArray loss(List<Tokens> batch, Losses losses, NDManager memory) {
        NDList logits = logits(batch, memory, true);
        NDArray sum = losses.of(0, logits.get(0), batch);
        for (int head = 1; head < network.heads().size(); head++) {
            sum = sum.add(losses.of(head, logits.get(head), batch));
        }
        Optional<TrainableEncoder> pruned = pruned();
        return pruned.isPresent()
                ? sum.add(pruned.get().orthogonality(memory).mul(ORTHOGONALITY).sum())
                : sum;
    }

    private NDList logits(List<Tokens> batch, NDManager memory, boolean training) {
        return network.hasFixedVectors()
                ? network.logitsOfVectors(fixed.of(batch, memory), training)
                : network.logits(memory.create(Tokens.ids(batch)), memory.create(Tokens.mask(batch)), training);
    }

    private List<float[][]> withWeights(Map<String, Tensor> weights, List<TaskText> texts) {
        Map<String, Tensor> now = network.learnt();
        network.restore(weights);
        List<float[][]> logits = logits(texts);
        network.restore(now);
        return logits;
    }

    /** The logits of each head, one array of shape (texts, labels) a head, in the order of the texts. */
    public List<float[][]> logits(List<TaskText> texts) {
        List<Tokens> tokens = Tokens.of(texts, tokenizer, options.tokens());
        fixed.read(tokens, progress);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> tokens.get(i).ids().length));
        List<float[][]> logits = new ArrayList<>();
        for (TaskHead head : network.heads()) {
            logits.add(new float[texts.size()][head.labels().size()]);
        }
        for (int from = 0; from < order.size(); from += JUDGED_AT_ONCE) {
            List<Integer> rows = order.subList(from, Math.min(order.size(), from + JUDGED_AT_ONCE));
            List<Tokens> batch = rows.stream().map(tokens::get).toList();
            try (NDManager memory = network.newStep()) {
                NDList found = logits(batch, memory, false);
                for (int head = 0; head < logits.size(); head++) {
                    float[] values = found.get(head).toFloatArray();
                    int width = network.heads().get(head).labels().size();
                    for (int i = 0; i < rows.size(); i++) {
                        System.arraycopy(values, i * width, logits.get(head)[rows.get(i)], 0, width);
                    }
                }
            }
        }
        return logits;
    }
}
