package tongli.perception.fast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.HashedNgrams;

/**
 * Logits from a text's n-grams alone: the vectors of those it knows are added up, over the square root of their number; that sum
 * and a layer of rectified units over it go into one linear layer a head. Thousands of texts a second, in plain Java.
 *
 * <p>A text is answered by itself, always in the same order of addition: the same text has the same logits, bit by bit, whatever is
 * read beside it. Only the first 4,000 characters count. Immutable; safe for many threads.
 *
 * <p>Source: Joulin et al., Bag of Tricks for Efficient Text Classification, EACL 2017; Tang et al., arXiv 1903.12136
 * (distilling an encoder into a small model).
 */
public final class NgramModel {
    /** What the file says in place of an encoder's name. */
    public static final String KIND = "ngrams-1";

    /** Shape (n-grams): each one's number, ascending, below 2^{@value #KEY_BITS}, which a float still holds exactly. */
    public static final String KEYS = "keys";

    /** Shape (n-grams, width). */
    public static final String ROWS = "rows" + SafeTensors.BYTES;

    /** Shape (n-grams): what a byte of the row counts. */
    public static final String SCALES = "rows.scales";

    /** Shape (width, units), with a {@link #BIAS} of shape (units). */
    public static final String HIDDEN = "hidden";

    public static final String WEIGHT = ".weight";
    public static final String BIAS = ".bias";
    public static final int KEY_BITS = 24;

    private static final int MOST_WIDTH = 4096;

    private final TaskModelFile file;
    private final HashedNgrams ngrams;
    private final NgramTable table;
    private final byte[] rows;
    private final float[] scales;
    private final int width;
    private final Dense hidden;
    private final List<Dense> heads;

    private NgramModel(TaskModelFile file, Tensors tensors) {
        this.file = file;
        this.ngrams = new HashedNgrams(file.language(), KEY_BITS);
        Tensor bytes = tensors.get(ROWS, 2);
        int count = (int) bytes.shape()[0];
        this.width = (int) bytes.shape()[1];
        if (width < 1 || width > MOST_WIDTH) {
            throw new IllegalArgumentException("its rows are %d wide".formatted(width));
        }
        this.table = new NgramTable(tensors.get(KEYS, 1, count).values(), 1 << KEY_BITS);
        this.scales = tensors.get(SCALES, 1, count).values();
        this.rows = new byte[bytes.values().length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) bytes.values()[i];
        }
        this.hidden = Dense.of(tensors, HIDDEN, width);
        this.heads = new ArrayList<>();
        for (TaskModelFile.Head head : file.heads()) {
            Dense dense = Dense.of(tensors, "head." + head.task().name(), width + hidden.outputs());
            if (dense.outputs() != head.task().labels().size()) {
                throw new IllegalArgumentException("the head %s has %d outputs for %d labels"
                        .formatted(
                                head.task().name(),
                                dense.outputs(),
                                head.task().labels().size()));
            }
            heads.add(dense);
        }
    }

    /**
     * @param name of the file, for messages
     * @param content as {@link TaskModelFile#write} wrote it
     * @throws IOException if the content is no such model: every number in it is checked
     */
    public static NgramModel parse(String name, byte[] content) throws IOException {
        TaskModelFile file = TaskModelFile.parse(name, content);
        try {
            if (!file.encoder().equals(KIND)) {
                throw new IllegalArgumentException("it is of another kind than " + KIND);
            }
            if (file.heads().isEmpty()) {
                throw new IllegalArgumentException("it has no head");
            }
            return new NgramModel(file, new Tensors(file.learnt()));
        } catch (IllegalArgumentException unfit) {
            throw new IOException(
                    "%s: no model of `tongli learn distil`: %s; make it anew".formatted(name, unfit.getMessage()),
                    unfit);
        }
    }

    public TaskModelFile file() {
        return file;
    }

    /** How many different n-grams of the text the model knows. */
    public int known(String text) {
        int known = 0;
        for (int ngram : ngrams.of(text)) {
            known += table.rowOf(ngram) >= 0 ? 1 : 0;
        }
        return known;
    }

    /** One array a head. */
    public List<float[]> logits(String text) {
        float[] sum = new float[width];
        int known = 0;
        for (int ngram : ngrams.of(text)) {
            int row = table.rowOf(ngram);
            if (row >= 0) {
                known++;
                float scale = scales[row];
                for (int i = 0, at = row * width; i < width; i++, at++) {
                    sum[i] += scale * rows[at];
                }
            }
        }
        float share = (float) (1 / Math.sqrt(Math.max(1, known)));
        float[] state = new float[width + hidden.outputs()];
        for (int i = 0; i < width; i++) {
            state[i] = sum[i] * share;
        }
        float[] units = hidden.apply(state);
        for (int i = 0; i < units.length; i++) {
            state[width + i] = Math.max(0, units[i]);
        }
        List<float[]> logits = new ArrayList<>(heads.size());
        for (Dense head : heads) {
            logits.add(head.apply(state));
        }
        return logits;
    }

    /** The file's tensors, each asked for by name and shape. */
    private record Tensors(Map<String, Tensor> byName) {
        /** @param sizes of its axes, from the first on; fewer than {@code axes} leaves the others open */
        Tensor get(String name, int axes, long... sizes) {
            Tensor tensor = byName.get(name);
            if (tensor == null || tensor.shape().length != axes) {
                throw new IllegalArgumentException("%s is missing, or has not %d axes".formatted(name, axes));
            }
            for (int i = 0; i < sizes.length; i++) {
                if (tensor.shape()[i] != sizes[i]) {
                    throw new IllegalArgumentException(
                            "axis %d of %s is %d long and must be %d".formatted(i, name, tensor.shape()[i], sizes[i]));
                }
            }
            for (float value : tensor.values()) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException(name + " holds what is no number");
                }
            }
            return tensor;
        }
    }

    /** @param weights shape (inputs, outputs) */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    private record Dense(float[] weights, float[] bias, int inputs) {
        static Dense of(Tensors tensors, String name, int inputs) {
            Tensor weights = tensors.get(name + WEIGHT, 2, inputs);
            return new Dense(
                    weights.values(),
                    tensors.get(name + BIAS, 1, weights.shape()[1]).values(),
                    inputs);
        }

        int outputs() {
            return bias.length;
        }

        /** Of the first numbers of the state, as many as there are inputs. */
        float[] apply(float[] state) {
            float[] result = bias.clone();
            for (int input = 0, at = 0; input < inputs; input++) {
                float value = state[input];
                for (int output = 0; output < result.length; output++, at++) {
                    result[output] += value * weights[at];
                }
            }
            return result;
        }
    }
}
