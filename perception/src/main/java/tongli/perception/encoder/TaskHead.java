package tongli.perception.encoder;

import java.util.List;
import tongli.core.Coded;
import tongli.core.Require;

/**
 * One task over the encoder: what its outputs are called and how they are read.
 *
 * @param name as in the graph's output {@code logits.NAME}
 * @param labels one an output, in order
 */
public record TaskHead(String name, Kind kind, List<String> labels) {

    /** How outputs become answers. */
    public enum Kind implements Coded {
        /** One label holds: softmax. */
        SINGLE,
        /** Each label holds or not: sigmoid. */
        MULTI,
        /** Each output is a number as it stands. */
        REGRESSION
    }

    public TaskHead {
        Require.notBlank("name", name);
        labels = List.copyOf(labels);
        Require.inRange("labels", labels.size(), 1, 10_000);
    }
}
