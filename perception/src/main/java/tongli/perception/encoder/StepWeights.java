package tongli.perception.encoder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of a head that tells labels step by step, and what their weights are called: {@code head.NAME.start.weight} and so on.
 * Shapes are by the encoder's {@code width}, the {@code units} of the decoder's memory and the {@code labels}, the end among them.
 */
public enum StepWeights {
    /** From the sentence to the first memory, shape (2 · width, units), with a bias. */
    START("start"),
    /** A vector for each label said before, shape (labels, units); that of the end stands for nothing said yet. */
    BEFORE("before"),
    /** From a token's state to what is compared, shape (width, units), with a bias. */
    KEYS("keys"),
    /** From the memory to what is compared, shape (units, units). */
    QUERY("query"),
    /** From what is compared to a token's score, shape (units, 1). */
    SCORE("score"),
    /** From the label before and what was attended to, to the gates, shape (units + width, 3 · units), with a bias. */
    GATES("gates"),
    /** From the memory to the gates, shape (units, 3 · units). */
    STATE("state"),
    /** From the memory and what was attended to, to the labels, shape (units + width, labels), with a bias. */
    LABELS("");

    /** The place of the end among the labels; before the first step it stands for nothing said yet. */
    public static final int END = 0;

    /** As many steps are told, at most. */
    public static final int MOST = 8;

    private final String part;

    StepWeights(String part) {
        this.part = part;
    }

    /** What its weights' names begin with. @param head its name */
    public String of(String head) {
        return part.isEmpty() ? "head." + head : "head.%s.%s".formatted(head, part);
    }

    /** Whether a head has such weights. @param weights by name */
    public static boolean areOf(String head, Map<String, Tensor> weights) {
        return weights.containsKey(STATE.of(head) + ".weight");
    }

    /** Every weight's axes by name, in a fixed order. */
    public static Map<String, long[]> shapes(TaskHead head, int width, int units) {
        int labels = head.labels().size();
        String name = head.name();
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put(START.of(name) + ".weight", new long[] {2L * width, units});
        shapes.put(START.of(name) + ".bias", new long[] {units});
        shapes.put(BEFORE.of(name) + ".weight", new long[] {labels, units});
        shapes.put(KEYS.of(name) + ".weight", new long[] {width, units});
        shapes.put(KEYS.of(name) + ".bias", new long[] {units});
        shapes.put(QUERY.of(name) + ".weight", new long[] {units, units});
        shapes.put(SCORE.of(name) + ".weight", new long[] {units, 1});
        shapes.put(GATES.of(name) + ".weight", new long[] {(long) units + width, 3L * units});
        shapes.put(GATES.of(name) + ".bias", new long[] {3L * units});
        shapes.put(STATE.of(name) + ".weight", new long[] {units, 3L * units});
        shapes.put(LABELS.of(name) + ".weight", new long[] {(long) units + width, labels});
        shapes.put(LABELS.of(name) + ".bias", new long[] {labels});
        return shapes;
    }
}
