package tongli.learning.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TrainableWeights;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Tensor;

/**
 * An encoder that guesses hidden tokens: a dense layer, GELU and layer norm over the last layer, then its product with the table
 * of word embeddings itself, which so is the output layer too. The small head begins as the identity, for neither encoder
 * comes with its own. Owns its weights' native memory; one thread at a time.
 *
 * <p>Source: Devlin et al., NAACL 2019; the tied output layer of Press and Wolf, EACL 2017.
 */
final class MaskedLanguageModel implements TrainableWeights {
    private static final String HEAD = "head.words.";
    private static final float LAYER_NORM_EPSILON = 1e-12f;

    private final TrainableEncoder encoder;
    private final NDManager manager;
    private final Map<String, NDArray> head = new LinkedHashMap<>();
    private final NDArray table;
    private final NDArray present;
    private final int width;

    /**
     * @param wholeEncoder whether the encoder learns, and not only the head
     * @param texts what it learns from: as the table is the output layer too, every token's row has a gradient, but those of tokens
     *     that never come stay as they are
     * @param initial the head's weights, as {@link #initial} or an earlier model gave them
     */
    MaskedLanguageModel(
            EncoderWeights began,
            boolean wholeEncoder,
            double dropout,
            Present texts,
            Map<String, Tensor> initial,
            long seed) {
        TuningOptions usual = TuningOptions.defaults(wholeEncoder ? TuningMethod.FULL : TuningMethod.HEAD);
        encoder = new TrainableEncoder(began, usual.withDropout(dropout), List.of(), seed);
        manager = encoder.newStep();
        width = began.width();
        table = encoder.live(EncoderWeights.WORDS);
        present = manager.create(
                texts.rows((int) table.getShape().get(0)),
                new Shape(table.getShape().get(0), 1));
        initial.forEach((name, tensor) -> {
            NDArray weight = manager.create(tensor.values(), new Shape(tensor.shape()));
            weight.setRequiresGradient(true);
            head.put(name, weight);
        });
    }

    /** Which tokens the network reads. @param ids each once */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Present(long[] ids) {
        static Present of(List<Line> lines, long mask) {
            return new Present(LongStream.concat(
                            LongStream.of(mask), lines.stream().flatMapToLong(line -> LongStream.of(line.ids())))
                    .distinct()
                    .toArray());
        }

        private float[] rows(int all) {
            float[] rows = new float[all];
            for (long id : ids) {
                rows[Math.toIntExact(id)] = 1;
            }
            return rows;
        }
    }

    /** The head before it has learnt: the identity. @param bias of each token: how often it comes, as a logarithm */
    static Map<String, Tensor> initial(int width, float[] bias) {
        float[] identity = new float[width * width];
        for (int i = 0; i < width; i++) {
            identity[i * width + i] = 1;
        }
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        Map<String, Tensor> initial = new LinkedHashMap<>();
        initial.put(HEAD + "dense.weight", new Tensor(identity, width, width));
        initial.put(HEAD + "dense.bias", new Tensor(new float[width], width));
        initial.put(HEAD + "LayerNorm.weight", new Tensor(ones, width));
        initial.put(HEAD + "LayerNorm.bias", new Tensor(new float[width], width));
        initial.put(HEAD + "bias", new Tensor(bias, bias.length));
        return initial;
    }

    /** The logarithm of what each hidden token's truth is held to be likely, shape (hidden). */
    NDArray logLikelihoods(MaskedBatch batch, NDManager step, boolean training) {
        NDArray ids = step.create(batch.ids());
        NDArray states =
                encoder.states(ids, step.create(batch.mask()), training).reshape(-1, width);
        NDArray hidden = Embedding.embedding(step.create(batch.places()), states, SparseFormat.DENSE)
                .singletonOrThrow();
        NDArray dense = Activation.gelu(hidden.matMul(of("dense.weight")).add(of("dense.bias")));
        NDArray read = LayerNorm.layerNorm(
                        dense, new Shape(width), of("LayerNorm.weight"), of("LayerNorm.bias"), LAYER_NORM_EPSILON)
                .singletonOrThrow();
        NDArray turned = table.transpose();
        turned.attach(step); // it would stay with the encoder's weights
        NDArray log = read.matMul(turned).add(of("bias")).logSoftmax(-1);
        return log.get(new NDIndex().addAllDim().addPickDim(step.create(batch.truth())));
    }

    /** Takes the gradient from the rows of tokens that never come. */
    void keepAbsent() {
        if (encoder.trainable().containsKey(EncoderWeights.WORDS)) {
            try (NDArray gradient = table.getGradient()) {
                gradient.muli(present);
            }
        }
    }

    private NDArray of(String name) {
        NDArray found = head.get(HEAD + name);
        if (found == null) {
            throw new IllegalArgumentException("the head lacks " + name);
        }
        return found;
    }

    /** What the encoder has become, if it learns. */
    Map<String, Tensor> encoderWeights() {
        return encoder.learnt();
    }

    @Override
    public Map<String, NDArray> trainable() {
        Map<String, NDArray> all = new LinkedHashMap<>(encoder.trainable());
        all.putAll(head);
        return all;
    }

    @Override
    public int depth(String weight) {
        return encoder.depth(weight);
    }

    @Override
    public Map<String, String> facts() {
        return encoder.facts();
    }

    @Override
    public NDManager newStep() {
        return encoder.newStep();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
