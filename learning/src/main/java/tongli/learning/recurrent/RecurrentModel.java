package tongli.learning.recurrent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import tongli.core.Language;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;
import tongli.perception.text.TextPair;

/** A recurrent network that was trained, with its tokenizer. Owns native handles; one thread at a time. */
public final class RecurrentModel implements AutoCloseable {
    private static final String TOKENS = "tokens";
    private static final String LONGEST = "longest";

    private final EncoderTokenizer tokenizer;
    private final RecurrentNetwork network;
    private final int longest;

    private RecurrentModel(EncoderTokenizer tokenizer, RecurrentNetwork network, int longest) {
        this.tokenizer = tokenizer;
        this.network = network;
        this.longest = longest;
    }

    /** What {@link #of} reads. @param longest how many tokens of a text were learnt from, and so are read */
    static Map<String, Tensor> tensors(RecurrentShape shape, int longest, Map<String, Tensor> learnt) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(TOKENS, SavedNumbers.of(shape.tokens()));
        tensors.put(LONGEST, SavedNumbers.of(longest));
        tensors.putAll(learnt);
        return tensors;
    }

    /** @throws IllegalArgumentException if the file does not hold what {@link #tensors} gave it */
    public static RecurrentModel of(Language language, boolean bothWays, TaskHead head, SavedNumbers saved) {
        int[] tokens = saved.rising(TOKENS, 0, 1 << 24);
        int[] longest = saved.wholes(LONGEST, FineTuneOptions.FEWEST_TOKENS, FineTuneOptions.MOST_TOKENS);
        if (longest.length != 1) {
            throw new IllegalArgumentException("it does not say how long a text may be");
        }
        int width = saved.axis("embeddings.weight", 1);
        int units = saved.axis("lstm.forward.state.weight", 0);
        RecurrentShape shape = new RecurrentShape(bothWays, tokens, width, units, 0);
        shape.shapes(head).forEach((name, axes) -> saved.floats(name, axes));
        RecurrentNetwork network = new RecurrentNetwork(shape, head, saved.byName());
        try {
            return new RecurrentModel(PretrainedEncoder.of(language).openTokenizer(), network, longest[0]);
        } catch (RuntimeException | Error failed) {
            network.close();
            throw failed;
        }
    }

    /** One a label. A text is read as far as those that taught the model were. */
    public float[] logits(TextPair text) {
        long[] ids = tokenizer.pair(text, longest);
        try (NDManager step = network.newStep()) {
            NDArray id = step.create(ids, new Shape(1, ids.length));
            return network.logits(id, id.onesLike(), false).get(0).toFloatArray();
        }
    }

    @Override
    public void close() {
        try {
            network.close();
        } finally {
            tokenizer.close();
        }
    }
}
