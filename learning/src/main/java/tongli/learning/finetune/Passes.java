package tongli.learning.finetune;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.learning.encoder.TrainableWeights;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.Tensor;

/**
 * The loop of every training in passes: passes over batches, a judgement after each, the best weights kept; checkpoints (one every two
 * minutes, after each pass, and when the process is told to end), TensorBoard's events, and the place in training from which all chance follows. A run that
 * was killed goes on from its last checkpoint to the result that it would have had, but for the last
 * digits: in which order the engine adds up hangs on its threads and on where a matrix lies in memory. One run a process at a time.
 */
public final class Passes {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(2);

    private static final String CHECKPOINT = "checkpoint.safetensors";
    private static final String KEPT = "best.safetensors";

    private final TrainableWeights network;
    private final FineTuneOptions options;
    private final Path folder;
    private final InstantSource clock;
    private final FineTuner.Progress progress;
    private final RunFacts run;

    /** What is learnt. @param <B> a batch */
    public interface Work<B> {
        /** Those of a pass, in its order. @param epoch from 0 */
        List<B> batches(int epoch);

        /**
         * Adds the gradients of some batches to the weights. All that is drawn at random in it comes from the engine, which was
         * seeded by the place in training.
         *
         * @return the mean of their losses
         */
        double gather(List<B> window);

        /** How good the network is with the weights that it has; more is better. */
        double score();

        /** Whether the weights of the last pass are kept and the score is only told, so that it chooses nothing. */
        default boolean keepsLast() {
            return false;
        }
    }

    /**
     * @param weights the best ones, which the network then has
     * @param score theirs
     * @param epochs passes made
     */
    public record Outcome(Map<String, Tensor> weights, double score, int epochs) {}

    /** Where the loop stands, beside the weights. */
    private record Place(int epoch, int batch, double best, int withoutBetter) {}

    /**
     * @param facts what is learnt from, by names that whoever reads a message knows
     * @param folder for checkpoints, the best weights and TensorBoard's events; it is made
     */
    public Passes(
            TrainableWeights network,
            FineTuneOptions options,
            Map<String, String> facts,
            Path folder,
            InstantSource clock,
            FineTuner.Progress progress) {
        this.network = network;
        this.options = options;
        this.folder = folder;
        this.clock = clock;
        this.progress = progress;
        this.run = options.facts().and(network.facts()).and(facts);
    }

    /** How often the weights are moved, at most. @param batches in a pass */
    static int steps(FineTuneOptions options, int batches) {
        return (batches + options.accumulation() - 1) / options.accumulation() * options.epochs();
    }

    /**
     * @param batches in a pass
     * @throws IOException if the folder cannot be written, or holds a checkpoint that does not fit
     */
    public <B> Outcome run(Work<B> work, int batches) throws IOException {
        return run(work, batches, null);
    }

    <B> Outcome run(Work<B> work, int batches, @Nullable RankAllocator ranks) throws IOException {
        Files.createDirectories(folder);
        int steps = steps(options, batches);
        try (Optimizer optimizer = new Optimizer(network.newStep(), network.trainable(), this::rateOf, options)) {
            Optional<Place> before = restored(optimizer, ranks);
            before.ifPresent(place -> progress.resumed(optimizer.steps(), steps));
            Place start = before.orElse(new Place(0, 0, Double.NEGATIVE_INFINITY, 0));
            return run(work, start, optimizer, ranks, steps);
        }
    }

    private <B> Outcome run(Work<B> work, Place start, Optimizer optimizer, @Nullable RankAllocator ranks, int steps)
            throws IOException {
        Path kept = kept();
        Schedule schedule = new Schedule(options, steps);
        Instant saved = clock.instant();
        try (EventFile events = new EventFile(folder.resolve(LearningCurves.FOLDER), clock);
                Ending ending = new Ending()) {
            double best = start.best();
            int withoutBetter = start.withoutBetter();
            int epoch = start.epoch();
            int skip = start.batch();
            for (; epoch < options.epochs() && withoutBetter < options.patience(); epoch++, skip = 0) {
                List<B> all = work.batches(epoch);
                for (int at = skip; at < all.size(); at += options.accumulation()) {
                    List<B> window = all.subList(at, Math.min(all.size(), at + options.accumulation()));
                    double share = schedule.share(optimizer.steps());
                    // dropout too must follow from the place in training
                    Engine.getEngine("PyTorch").setRandomSeed((int) (options.seed() * 1_000_003 + optimizer.steps()));
                    double loss = work.gather(window);
                    double norm = optimizer.step(share, window.size(), ranks == null ? () -> {} : ranks::observe);
                    if (ranks != null) {
                        ranks.prune(optimizer.steps());
                    }
                    events.scalar("train/loss", optimizer.steps(), loss);
                    events.scalar("train/gradient_norm", optimizer.steps(), norm);
                    events.scalar("train/rate", optimizer.steps(), share * options.rate());
                    progress.step(optimizer.steps(), steps, loss);
                    boolean asked = ending.isAsked();
                    if (asked || Duration.between(saved, clock.instant()).compareTo(BETWEEN_CHECKPOINTS) > 0) {
                        save(new Place(epoch, at + window.size(), best, withoutBetter), optimizer, ranks);
                        saved = clock.instant();
                    }
                    if (asked) {
                        end(ending);
                    }
                }
                Map<String, Tensor> weights = ranks == null ? optimizer.kept() : ranks.pruned(optimizer.kept());
                double score = scoreWith(weights, work);
                events.scalar("tuning/score", optimizer.steps(), score);
                withoutBetter++;
                if (score > best || work.keepsLast()) {
                    best = score;
                    withoutBetter = 0;
                    new SafeTensors(weights, Map.of("score", Double.toString(score))).write(kept);
                }
                progress.judged(epoch + 1, score, withoutBetter == 0);
                save(new Place(epoch + 1, 0, best, withoutBetter), optimizer, ranks);
                saved = clock.instant();
                if (ending.isAsked()) {
                    end(ending);
                }
            }
            if (!Files.exists(kept)) {
                throw new ArithmeticException(
                        "training went astray: no pass ended with weights that can be judged; lower --rate");
            }
            Map<String, Tensor> weights = SafeTensors.read(kept).tensors();
            network.restore(weights);
            return new Outcome(weights, best, epoch);
        }
    }

    /** Never returns. */
    private void end(Ending ending) {
        progress.stopped();
        ending.waitForIt();
    }

    private double scoreWith(Map<String, Tensor> weights, Work<?> work) {
        Map<String, Tensor> now = network.learnt();
        network.restore(weights);
        double score = work.score();
        network.restore(now);
        return score;
    }

    private Optional<Place> restored(Optimizer optimizer, @Nullable RankAllocator ranks) throws IOException {
        var found = Checkpoint.read(checkpoint());
        if (found.isEmpty()) {
            Files.deleteIfExists(kept()); // of a run that is not gone on with
            LearningCurves.forget(folder);
            return Optional.empty();
        }
        Checkpoint before = found.get();
        List<String> changed = run.changedSince(before.run());
        if (!changed.isEmpty()) {
            throw new IOException(
                    "%s: a checkpoint of another run: %s; make the same call as then, give another --out, or delete %s to start anew"
                            .formatted(checkpoint(), String.join(", ", changed), folder));
        }
        try {
            network.restore(before.weights());
            optimizer.restore(before.state(), before.optimiserSteps());
            if (ranks != null) {
                ranks.restore(before.state());
            }
        } catch (IllegalArgumentException foreign) {
            throw new IOException(
                    "%s: %s; delete it to start anew".formatted(checkpoint(), foreign.getMessage()), foreign);
        }
        return Optional.of(new Place(before.epoch(), before.batch(), before.best(), before.withoutBetter()));
    }

    private void save(Place place, Optimizer optimizer, @Nullable RankAllocator ranks) throws IOException {
        Map<String, Tensor> state = optimizer.state();
        if (ranks != null) {
            state.putAll(ranks.state());
        }
        new Checkpoint(
                        place.epoch(),
                        place.batch(),
                        optimizer.steps(),
                        place.best(),
                        place.withoutBetter(),
                        network.learnt(),
                        state,
                        run)
                .write(checkpoint());
    }

    private Path kept() {
        return folder.resolve(KEPT);
    }

    /** Removes what a finished run needs no more. @throws IOException if a file cannot be removed */
    public static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(CHECKPOINT));
        Files.deleteIfExists(folder.resolve(KEPT));
    }

    private Path checkpoint() {
        return folder.resolve(CHECKPOINT);
    }

    private double rateOf(String weight) {
        return weight.startsWith("head.")
                ? options.headRate()
                : options.rate() * Math.pow(options.layerDecay(), network.depth(weight));
    }
}
