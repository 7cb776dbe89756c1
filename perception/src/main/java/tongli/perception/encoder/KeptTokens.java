package tongli.perception.encoder;

import java.util.Map;
import java.util.Optional;

/**
 * The tokens of an encoder's vocabulary that have a row in a smaller table of word embeddings; all others are read as the first of
 * them. The tokenizer and its ids stay as they are. Immutable.
 *
 * <p>A model file keeps their ids under {@value #NAME}, shape (tokens), as whole numbers, which fp32 holds exactly up to 2^24.
 */
public final class KeptTokens {
    /** What the ids are called in a model file. */
    public static final String NAME = "embeddings.word_embeddings.kept";

    private final int[] ids;
    private final int vocabulary;

    /**
     * @param unknown the id of the token that all others are read as
     * @param others ids of those that are kept beside it
     * @param vocabulary how many tokens the encoder has
     * @throws IllegalArgumentException if an id lies outside the vocabulary, or comes twice
     */
    public KeptTokens(int unknown, int[] others, int vocabulary) {
        this(withFirst(unknown, others), vocabulary);
    }

    private KeptTokens(int[] ids, int vocabulary) {
        this.ids = ids;
        this.vocabulary = vocabulary;
        boolean[] seen = new boolean[vocabulary];
        for (int id : ids) {
            if (id < 0 || id >= vocabulary || seen[id]) {
                throw new IllegalArgumentException(
                        "the kept token %d comes twice, or is none of the encoder's %,d".formatted(id, vocabulary));
            }
            seen[id] = true;
        }
    }

    private static int[] withFirst(int unknown, int[] others) {
        int[] ids = new int[others.length + 1];
        ids[0] = unknown;
        System.arraycopy(others, 0, ids, 1, others.length);
        return ids;
    }

    /**
     * Those that a model file keeps; empty if it keeps all.
     *
     * @param learnt the file's weights
     * @throws IllegalArgumentException if they are not whole numbers of one axis, each once and within the vocabulary
     */
    public static Optional<KeptTokens> of(Map<String, Tensor> learnt, int vocabulary) {
        Tensor kept = learnt.get(NAME);
        if (kept == null) {
            return Optional.empty();
        }
        if (kept.shape().length != 1 || kept.values().length == 0) {
            throw new IllegalArgumentException("the weight %s has not one axis, or is empty".formatted(NAME));
        }
        int[] ids = new int[kept.values().length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (int) kept.values()[i];
            if (ids[i] != kept.values()[i]) { // no number is not itself either
                throw new IllegalArgumentException("the weight %s holds what is no whole number".formatted(NAME));
            }
        }
        return Optional.of(new KeptTokens(ids, vocabulary));
    }

    public int size() {
        return ids.length;
    }

    /** Their ids as a model file keeps them. */
    public Tensor tensor() {
        float[] values = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            values[i] = ids[i];
        }
        return new Tensor(values, ids.length);
    }

    /**
     * Their rows of a table.
     *
     * @throws IllegalArgumentException if the table has not a row for each token of the vocabulary
     */
    public Tensor rowsOf(Tensor table) {
        if (table.shape().length != 2 || table.shape()[0] != vocabulary) {
            throw new IllegalArgumentException("the table of word embeddings has not %,d rows".formatted(vocabulary));
        }
        int width = (int) table.shape()[1];
        float[] rows = new float[ids.length * width];
        for (int place = 0; place < ids.length; place++) {
            System.arraycopy(table.values(), ids[place] * width, rows, place * width, width);
        }
        return new Tensor(rows, ids.length, width);
    }

    /** The row that each token of the vocabulary is read from, by its id. */
    long[] places() {
        long[] places = new long[vocabulary]; // 0, the first row, for all that are not kept
        for (int place = 0; place < ids.length; place++) {
            places[ids[place]] = place;
        }
        return places;
    }
}
