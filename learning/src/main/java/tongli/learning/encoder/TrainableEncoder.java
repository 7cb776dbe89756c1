package tongli.learning.encoder;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/**
 * A BERT encoder with task heads in DJL's PyTorch, which learns by one {@link TuningMethod}. Its arithmetic is that of
 * {@link tongli.perception.encoder.EncoderGraph}: what is trained here is written there.
 *
 * <p>The caller runs each step in a manager of its own: results attach to the manager of the ids. Dropout draws from the
 * engine's generator, so seed that. Owns its weights' native memory; one thread at a time, and one collector of
 * gradients a process.
 *
 * <p>Source: Devlin et al., NAACL 2019, and the papers named at {@link TuningMethod}.
 */
public final class TrainableEncoder implements TrainableNetwork {
    /** Ends the name of the scales of a product's directions, which {@link TuningMethod#ADALORA} has. */
    public static final String LORA_SCALE = ".lora.scale";

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final EncoderWeights began;
    private final EncoderWeights pretrained;
    private final TuningOptions options;
    private final List<TaskHead> heads;
    private final AddedWeights added;
    private final EncoderForward forward;

    /**
     * @param began the encoder with all its layers
     * @param seed of the heads and the added weights
     * @throws IllegalArgumentException if more layers are to be kept, or to stay as they are, than there are
     */
    public TrainableEncoder(EncoderWeights began, TuningOptions options, List<TaskHead> heads, long seed) {
        int layers = options.layers().orElse(began.layers());
        if (layers > began.layers()) {
            throw new IllegalArgumentException("--layers %d: the encoder has %d layers; give 1 to %d"
                    .formatted(layers, began.layers(), began.layers()));
        }
        EncoderWeights pretrained = began.lowest(layers);
        if (options.freeze().layers() > pretrained.layers()) {
            throw new IllegalArgumentException("--freeze %s: the encoder has %d layers; give lower:1 to lower:%d"
                    .formatted(options.freeze().code(), pretrained.layers(), pretrained.layers()));
        }
        this.began = began;
        this.pretrained = pretrained;
        this.options = options;
        this.heads = List.copyOf(heads);
        this.added = new AddedWeights(options, pretrained, this.heads, seed);
        this.forward = new EncoderForward(weights, pretrained, options, added.loraFactor());
        pretrained.byName().forEach(this::put);
        added.initial().forEach(this::put);
        trainable().values().forEach(weight -> weight.setRequiresGradient(true));
    }

    private void put(String name, Tensor tensor) {
        weights.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
    }

    @Override
    public List<TaskHead> heads() {
        return heads;
    }

    /** One of all its weights, the live one. @throws IllegalArgumentException if there is none of that name */
    public NDArray live(String name) {
        return forward.weight(name);
    }

    /** How many layers it has. */
    public int layers() {
        return pretrained.layers();
    }

    public TuningOptions options() {
        return options;
    }

    @Override
    public Map<String, NDArray> trainable() {
        Map<String, NDArray> trainable = new LinkedHashMap<>();
        weights.forEach((name, weight) -> {
            if (added.has(name) || (options.method() == TuningMethod.FULL && !isFrozen(name))) {
                trainable.put(name, weight);
            }
        });
        return trainable;
    }

    private boolean isFrozen(String name) {
        Freeze freeze = options.freeze();
        return freeze.encoder()
                || (name.startsWith("embeddings.") ? freeze.embeddings() : layerOf(name) < freeze.layers());
    }

    @Override
    public int depth(String weight) {
        return Math.max(0, pretrained.layers() - 1 - layerOf(weight));
    }

    /** The layer that a weight belongs to, from 0; -1 for embeddings, the number of layers for heads. */
    private int layerOf(String name) {
        String prefix = "encoder.layer.";
        if (name.startsWith(prefix)) {
            return Integer.parseInt(name.substring(prefix.length(), name.indexOf('.', prefix.length())));
        }
        return name.startsWith("embeddings.") ? -1 : pretrained.layers();
    }

    /** What was learnt as {@link EncoderWeights#with} takes it. */
    public Map<String, Tensor> export() {
        return added.folded(learnt());
    }

    /** The encoder with what it learnt, LoRA's products merged into the weights beside which they stand. */
    public EncoderWeights merged() {
        return pretrained.with(export());
    }

    @Override
    public NDList logits(NDArray ids, NDArray mask, boolean training) {
        return logitsOfStates(states(ids, mask, training), mask, List.of(), training);
    }

    @Override
    public boolean hasTokenVectors() {
        return !hasFixedVectors();
    }

    @Override
    public int tokenWidth() {
        return pretrained.width();
    }

    @Override
    public NDList taught(NDArray ids, NDArray mask, Lesson lesson) {
        return logitsOfStates(taughtStates(ids, mask, lesson), mask, lesson.before(), true);
    }

    @Override
    public Taught taughtWithVectors(NDArray ids, NDArray mask, Lesson lesson) {
        NDArray states = taughtStates(ids, mask, lesson);
        return new Taught(logitsOfStates(states, mask, lesson.before(), true), EncoderForward.sentence(states, mask));
    }

    private NDArray taughtStates(NDArray ids, NDArray mask, Lesson lesson) {
        NDArray vectors = forward.tokenVectors(ids);
        NDArray moved = lesson.shift().map(shift -> vectors.add(shift)).orElse(vectors);
        return forward.states(moved, mask, true);
    }

    @Override
    public boolean hasFixedVectors() {
        boolean fixed = options.method() == TuningMethod.HEAD
                || (options.method() == TuningMethod.FULL && options.freeze().keepsAll(pretrained.layers()));
        return fixed && heads.stream().noneMatch(head -> head.kind().readsTokens());
    }

    @Override
    public NDArray vectors(NDArray ids, NDArray mask) {
        return vectors(ids, mask, false);
    }

    /** As {@link #vectors(NDArray, NDArray)}; in training layers are dropped out. */
    public NDArray vectors(NDArray ids, NDArray mask, boolean training) {
        return EncoderForward.sentence(states(ids, mask, training), mask);
    }

    @Override
    public NDList logitsOfVectors(NDArray vectors, boolean training) {
        NDArray sentence = forward.dropout(vectors, training);
        NDList logits = new NDList();
        heads.forEach(head -> logits.add(ofSentence(head, sentence, training)));
        return logits;
    }

    /** @param before as in {@link Lesson} */
    private NDList logitsOfStates(NDArray states, NDArray mask, List<long[][]> before, boolean training) {
        NDArray sentence = forward.dropout(EncoderForward.sentence(states, mask), training);
        NDList logits = new NDList();
        for (int i = 0; i < heads.size(); i++) {
            TaskHead head = heads.get(i);
            logits.add(
                    switch (head.kind()) {
                        case TAGS -> forward.dense(forward.dropout(states, training), "head." + head.name());
                        case STEPS -> {
                            StepForward steps = new StepForward(forward, head, states, mask, training);
                            yield before.isEmpty() ? steps.greedy() : steps.taught(before.get(i));
                        }
                        case SINGLE, MULTI, REGRESSION -> ofSentence(head, sentence, training);
                    });
        }
        return logits;
    }

    private NDArray ofSentence(TaskHead head, NDArray sentence, boolean training) {
        String name = "head." + head.name();
        NDArray read = options.hidden() == 0
                ? sentence
                : forward.dropout(Activation.relu(forward.dense(sentence, name + ".hidden")), training);
        return forward.dense(read, name);
    }

    /** The last layer, shape (batch, length, width). */
    public NDArray states(NDArray ids, NDArray mask, boolean training) {
        return forward.states(forward.tokenVectors(ids), mask, training);
    }

    /**
     * How far the vectors of AdaLoRA's products are from orthonormal (Zhang et al., ICLR 2023, equation 4): only then do the
     * scales say what a direction is worth. The mean over the products; 0 without such products.
     *
     * @param memory of the step
     */
    public NDArray orthogonality(NDManager memory) {
        NDArray sum = memory.zeros(new Shape(1));
        int products = 0;
        for (String name : weights.keySet()) {
            if (name.endsWith(LORA_SCALE)) {
                String dense = name.substring(0, name.length() - LORA_SCALE.length());
                NDArray up = forward.weight(dense + EncoderWeights.UP).transpose();
                up.attach(memory);
                NDArray down = forward.weight(dense + EncoderWeights.DOWN).transpose();
                down.attach(memory);
                NDArray unity = memory.eye(options.rank());
                sum = sum.add(down.matMul(forward.weight(dense + EncoderWeights.DOWN))
                        .sub(unity)
                        .square()
                        .sum());
                // the rows of the outer matrix: its transpose's columns
                sum = sum.add(up.transpose().matMul(up).sub(unity).square().sum());
                products++;
            }
        }
        return Scalars.over(sum, Math.max(1, products));
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "--method and --freeze", options.inWords(),
                "--layers", Integer.toString(layers()),
                "--task and labels", heads.toString(),
                "the weights of --encoder",
                        new ContentDigest().put(began.byName()).hex());
    }

    @Override
    public NDManager newStep() {
        return manager.newSubManager();
    }

    @Override
    public void close() {
        manager.close();
    }
}
