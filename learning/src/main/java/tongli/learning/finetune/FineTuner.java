package tongli.learning.finetune;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.encoder.TrainableNetwork;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;

/** Trains a network's learning weights and heads on labelled texts, in {@link Passes}. One run a process at a time. */
public final class FineTuner {
    private static final int JUDGED_AT_ONCE = 64;

    private final TrainableNetwork network;
    private final EncoderTokenizer tokenizer;
    private final FineTuneOptions options;
    private final Path folder;
    private final InstantSource clock;
    private final Progress progress;
    private final FixedVectors fixed;
    private final Optional<Fairness> fairness;

    /** Told as training goes on. */
    public interface Progress {
        /** Before all else, if texts are learnt from whose files have lines without one. @param lines they are left out */
        default void withoutText(int lines) {}

        /** While something else than steps is done. @param what is counted, such as "texts read" */
        default void part(int done, int all, String what) {}

        /** Once, if a checkpoint was there to go on from. @param done steps made before, of {@code all} at most */
        default void resumed(int done, int all) {}

        /** After each step of the optimiser. */
        void step(int done, int all, double loss);

        /** After each pass. */
        void judged(int epoch, double score, boolean best);

        /** Once the process was told to end and all that was learnt is written, so that the same call goes on from here. */
        void stopped();
    }

    /** Judges logits, one array of shape (texts, labels) a head; more is better. */
    public interface Judge {
        double score(List<float[][]> logits);
    }

    /**
     * @param folder for checkpoints, the best weights and TensorBoard's events
     * @throws IllegalArgumentException if an adversary is wanted where no token's vector can be pushed, or a contrast where what the heads
     *     read is fixed, or where a head reads tokens or tells numbers
     */
    public FineTuner(
            TrainableNetwork network,
            EncoderTokenizer tokenizer,
            FineTuneOptions options,
            Path folder,
            InstantSource clock,
            Progress progress) {
        this(network, tokenizer, options, Optional.empty(), folder, clock, progress);
    }

    /**
     * @param fairness what of the texts should not matter; empty if nothing was said of that
     * @throws IllegalArgumentException as above, or if fairness is wanted of heads that tell no labels of whole texts
     */
    public FineTuner(
            TrainableNetwork network,
            EncoderTokenizer tokenizer,
            FineTuneOptions options,
            Optional<Fairness> fairness,
            Path folder,
            InstantSource clock,
            Progress progress) {
        if (options.adversary() > 0 && !network.hasTokenVectors()) {
            throw new IllegalArgumentException(
                    "--fgm: what the heads read is fixed, so that no word can be pushed; choose a method that changes the encoder");
        }
        if (options.contrast() > 0 && !isContrastable(network)) {
            throw new IllegalArgumentException(
                    "--contrastive: only labels of whole texts over an encoder that changes can be drawn together; choose a method that changes it, and one head of labels");
        }
        if (fairness.isPresent()
                && network.heads().stream().anyMatch(head -> head.kind().readsTokens())) {
            throw new IllegalArgumentException("--fair-slices goes with labels of whole texts; leave it out");
        }
        this.network = network;
        this.tokenizer = tokenizer;
        this.options = options;
        this.folder = folder;
        this.clock = clock;
        this.progress = progress;
        this.fixed = new FixedVectors(network);
        this.fairness = fairness;
    }

    private static boolean isContrastable(TrainableNetwork network) {
        return network.hasTokenVectors()
                && network.heads().stream()
                        .map(TaskHead::kind)
                        .allMatch(kind -> kind == TaskHead.Kind.SINGLE || kind == TaskHead.Kind.MULTI);
    }

    /** @throws IOException if the folder cannot be written, or holds a checkpoint that does not fit */
    public Passes.Outcome train(List<TaskText> training, List<TaskText> tuning, Judge judge) throws IOException {
        List<Tokens> texts = Tokens.of(training, tokenizer, options.tokens());
        fixed.read(texts, progress);
        Optional<FairPairs> pairs = fairness.map(fair -> FairPairs.of(texts, fair, tokenizer, options.tokens()));
        pairs.ifPresent(found -> fixed.read(found.all(), progress));
        Losses losses = new Losses(options, network.heads(), training);
        BatchLearning learning = new BatchLearning(network, fixed, losses, options, pairs);
        network.restore(biases(losses)); // a checkpoint knows them better, if there is one
        int batches = LengthBuckets.count(texts.size(), options.batch());
        List<Tokens> tuned = Tokens.of(tuning, tokenizer, options.tokens());
        Passes passes = new Passes(network, options, facts(texts, tuned), folder, clock, progress);
        try (@Nullable RankAllocator ranks = ranks(Passes.steps(options, batches))) {
            return passes.run(
                    new Passes.Work<List<Tokens>>() {
                        @Override
                        public List<List<Tokens>> batches(int epoch) {
                            return Tokens.batches(texts, options.batch(), new Random(options.seed() * 1000 + epoch));
                        }

                        @Override
                        public double gather(List<List<Tokens>> window) {
                            return learning.gathered(window);
                        }

                        @Override
                        public double score() {
                            return judge.score(logitsOf(tuned));
                        }
                    },
                    batches,
                    ranks);
        }
    }

    private Map<String, String> facts(List<Tokens> training, List<Tokens> tuning) {
        return Map.of(
                "texts that train (--data, --augment)",
                digest(training),
                "texts to tune on (--dev)",
                digest(tuning),
                "--fair-weight",
                fairness.map(fair -> Double.toString(fair.weight())).orElse("0"),
                "the lists of --fair-slices",
                fairness.map(Fairness::digest).orElse("none"));
    }

    private static String digest(List<Tokens> texts) {
        ContentDigest digest = new ContentDigest();
        for (Tokens text : texts) {
            digest.put(text.ids());
            text.of().targets().forEach(digest::put);
            digest.put(text.of().weight());
        }
        return digest.hex();
    }

    private Map<String, Tensor> biases(Losses losses) {
        Map<String, Tensor> biases = new LinkedHashMap<>();
        for (int head = 0; head < network.heads().size(); head++) {
            float[] bias = losses.bias(head);
            biases.put("head." + network.heads().get(head).name() + ".bias", new Tensor(bias, bias.length));
        }
        return biases;
    }

    private @Nullable RankAllocator ranks(int steps) {
        return BatchLearning.prunedOf(network).isPresent()
                ? new RankAllocator(network.newStep(), network.trainable(), steps)
                : null;
    }

    private NDList judged(List<Tokens> batch, NDManager memory) {
        return network.hasFixedVectors()
                ? network.logitsOfVectors(fixed.of(batch, memory), false)
                : network.logits(memory.create(Tokens.ids(batch)), memory.create(Tokens.mask(batch)), false);
    }

    /**
     * The logits of each head, one array of shape (texts, labels) a head, in the order of the texts; of tags each text has a row of
     * shape (tokens, tags), marks and padding included, of steps one of shape (steps, labels).
     */
    public List<float[][]> logits(List<TaskText> texts) {
        return logitsOf(Tokens.of(texts, tokenizer, options.tokens()));
    }

    private List<float[][]> logitsOf(List<Tokens> tokens) {
        fixed.read(tokens, progress);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> tokens.get(i).ids().length));
        List<float[][]> logits = new ArrayList<>();
        for (int head = 0; head < network.heads().size(); head++) {
            logits.add(new float[tokens.size()][]);
        }
        for (int from = 0; from < order.size(); from += JUDGED_AT_ONCE) {
            List<Integer> rows = order.subList(from, Math.min(order.size(), from + JUDGED_AT_ONCE));
            List<Tokens> batch = rows.stream().map(tokens::get).toList();
            try (NDManager memory = network.newStep()) {
                NDList found = judged(batch, memory);
                for (int head = 0; head < logits.size(); head++) {
                    float[] values = found.get(head).toFloatArray();
                    int width = values.length / rows.size(); // of tags: as many as the batch's longest text has
                    for (int i = 0; i < rows.size(); i++) {
                        logits.get(head)[rows.get(i)] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
                    }
                }
            }
        }
        return logits;
    }
}
