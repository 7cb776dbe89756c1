package tongli.learning.recurrent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;
import tongli.perception.text.TextPair;

/** A recurrent network that was trained, with its tokenizer. Owns native handles; one thread at a time. */
public final class RecurrentModel implements AutoCloseable {
    private static final String TOKENS = "tokens";
    private static final int LONGEST = 256;

    private final EncoderTokenizer tokenizer;
    private final RecurrentNetwork network;

    private RecurrentModel(EncoderTokenizer tokenizer, RecurrentNetwork network) {
        this.tokenizer = tokenizer;
        this.network = network;
    }

    /** What {@link #of} reads. */
    static Map<String, Tensor> tensors(RecurrentShape shape, Map<String, Tensor> learnt) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(TOKENS, SavedNumbers.of(shape.tokens()));
        tensors.putAll(learnt);
        return tensors;
    }

    /** @throws IllegalArgumentException if the file does not hold what {@link #tensors} gave it */
    public static RecurrentModel of(Language language, boolean bothWays, TaskHead head, SavedNumbers saved) {
        int[] tokens = saved.rising(TOKENS, 0, 1 << 24);
        int width = saved.axis("embeddings.weight", 1);
        int units = saved.axis("lstm.forward.state.weight", 0);
        RecurrentShape shape = new RecurrentShape(bothWays, tokens, width, units, 0);
        shape.shapes(head).forEach((name, axes) -> saved.floats(name, axes));
        return new RecurrentModel(
                PretrainedEncoder.of(language).openTokenizer(), new RecurrentNetwork(shape, head, saved.byName()));
    }

    /** One a label. A text is read up to 256 tokens. */
    public float[] logits(TextPair text) {
        long[] ids = tokenizer.pair(text, LONGEST);
        try (NDManager step = network.newStep()) {
            NDArray id = step.create(ids, new Shape(1, ids.length));
            return network.logits(id, id.onesLike(), false).get(0).toFloatArray();
        }
    }

    @Override
    public void close() {
        network.close();
        tokenizer.close();
    }
}
