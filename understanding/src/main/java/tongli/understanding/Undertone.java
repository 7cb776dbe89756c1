package tongli.understanding;

import tongli.core.Require;

/**
 * What sounds along in a whole reply, whether or not it is plain enough to be told of. All 0 without an encoder and a
 * model.
 *
 * @param harm how likely the model thinks that the reply holds a misstep of any kind, in [0, 1]
 * @param stock how much of the reply could be said to anybody, in [0, 1]: by the model or by {@link StockPhrases},
 *     whichever finds more
 */
public record Undertone(double harm, double stock) {

    /** Nothing that anybody heard. */
    public static final Undertone NONE = new Undertone(0, 0);

    public Undertone {
        Require.inRange("harm", harm, 0, 1);
        Require.inRange("stock", stock, 0, 1);
    }
}
