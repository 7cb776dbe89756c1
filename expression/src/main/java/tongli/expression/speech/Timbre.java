package tongli.expression.speech;

import tongli.core.Require;

/**
 * What of a voice is the speaker's own, whatever they feel.
 *
 * @param tract which of eSpeak NG's variants has a throat and a mouth of that size; empty for its usual one
 * @param pitch usual fundamental frequency, as a ratio to that variant's; in [0.5, 2]
 * @param range how lively the voice usually is, as a ratio; in [0.5, 1.5]
 */
public record Timbre(String tract, double pitch, double range) {

    /** The voice as it comes. */
    public static final Timbre PLAIN = new Timbre("", 1, 1);

    /** @throws IllegalArgumentException if a number is out of range, or the variant is no plain name */
    public Timbre {
        if (!tract.matches("[a-z0-9]{0,12}")) {
            throw new IllegalArgumentException("the variant of a voice is letters and digits, such as f2");
        }
        Require.inRange("pitch", pitch, 0.5, 2);
        Require.inRange("range", range, 0.5, 1.5);
    }
}
