package tongli.understanding;

import java.util.Map;
import tongli.core.Require;

/**
 * What the model and the encoder tell of a whole reply, before any rule is asked: what a learnt judge of replies builds on.
 *
 * @param labels each label's probability, in [0, 1]; independent of one another; empty without a model
 * @param closeness how near the reply is in meaning to the line answered, in [0, 1]; 0 where nothing is answered, or
 *     without an encoder
 */
public record Hearing(Map<ReplyLabel, Double> labels, double closeness) {

    /** Without model and encoder. */
    public static final Hearing NONE = new Hearing(Map.of(), 0);

    public Hearing {
        labels = Map.copyOf(labels);
        Require.inRange("closeness", closeness, 0, 1);
    }

    /** 0 for what was not read. */
    public double of(ReplyLabel label) {
        return labels.getOrDefault(label, 0.0);
    }
}
