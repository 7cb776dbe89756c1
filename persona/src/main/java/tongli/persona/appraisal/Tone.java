package tongli.persona.appraisal;

import tongli.core.Require;

/**
 * How a whole turn sounds, beside what its parts do.
 *
 * @param harm how likely it holds a misstep, told of or not, in [0, 1]
 * @param stock how much of it could be said to anybody, in [0, 1]
 */
public record Tone(double harm, double stock) {

    /** Neither hurtful nor empty, such as a silence. */
    public static final Tone CLEAR = new Tone(0, 0);

    public Tone {
        Require.inRange("harm", harm, 0, 1);
        Require.inRange("stock", stock, 0, 1);
    }
}
