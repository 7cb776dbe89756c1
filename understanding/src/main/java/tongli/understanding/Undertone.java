package tongli.understanding;

import tongli.core.Require;

/**
 * What sounds along in a whole reply, whether or not it is plain enough to be told of. The model's own probabilities; 0
 * without a model.
 *
 * @param harm that it holds a misstep of any kind, in [0, 1]
 * @param stock that it is a stock phrase, in [0, 1]
 * @param praise that it praises, in [0, 1]
 */
public record Undertone(double harm, double stock, double praise) {

    /** Nothing that anybody heard. */
    public static final Undertone NONE = new Undertone(0, 0, 0);

    public Undertone {
        Require.inRange("harm", harm, 0, 1);
        Require.inRange("stock", stock, 0, 1);
        Require.inRange("praise", praise, 0, 1);
    }
}
