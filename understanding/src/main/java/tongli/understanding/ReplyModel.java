package tongli.understanding;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.TextPair;

/**
 * The learnt half of the reader: the language's encoder, fine-tuned (LoRA) on authored pairs of a line and its answer, so
 * that the same words may be kind after one line and a blow after another. See {@code docs/models/reply.md}.
 *
 * <p>Loaded as {@link BundledModels} says. The readings of the last {@value #CACHED} short pairs are
 * kept, since wordings are weighed again and again. Safe for many threads; close it when no call is under way.
 */
public final class ReplyModel implements AutoCloseable {
    /** Some hundred turns with their clauses and weighed wordings; a few megabytes. */
    private static final int CACHED = 4_096;

    /** In the order of a model's outputs, which is the alphabet's. */
    private static final List<ReplyLabel> LABELS = Arrays.stream(ReplyLabel.values())
            .sorted(Comparator.comparing(Coded::code))
            .toList();

    private final BundledModels<Map<ReplyLabel, Double>> models = new BundledModels<>(
            "reply", TaskHead.Kind.MULTI, LABELS.stream().map(Coded::code).toList(), ReplyModel::reading, CACHED);

    private ReplyModel() {}

    /** The two models beside this class, which load when they are first asked for. */
    public static ReplyModel bundled() {
        return new ReplyModel();
    }

    /**
     * Reads texts that answer one line.
     *
     * @param answered the line that each of the texts answers; may be empty
     * @param texts not blank
     * @return one map a text, in order: each label's probability in [0, 1]; they are independent and need not add up to 1
     * @throws IllegalStateException if the model is closed, or cannot be loaded
     */
    public List<Map<ReplyLabel, Double>> read(String answered, List<String> texts, Language language) {
        return models.readAll(
                language,
                texts.stream().map(text -> new TextPair(answered, text)).toList());
    }

    private static Map<ReplyLabel, Double> reading(double[] probabilities) {
        Map<ReplyLabel, Double> reading = new EnumMap<>(ReplyLabel.class);
        for (int i = 0; i < probabilities.length; i++) {
            reading.put(LABELS.get(i), probabilities[i]);
        }
        return Collections.unmodifiableMap(reading);
    }

    @Override
    public void close() {
        models.close();
    }
}
