package tongli.persona.scenario;

import tongli.core.Require;

/**
 * How much a persona keeps from whoever they talk with; facts and lines are the same whatever it is.
 *
 * @param reserve the trust and openness that every level asks for beyond what its gate does, in [-0.12, 0.12]; below 0 it asks
 *     for less
 * @param hiding the share of the dark feelings that the face and the voice keep back, in [-1, 1]; below 0, the share of what
 *     lies under a front that shows all the same
 * @param wariness how much more often than usual they test, or fall silent, where they tell nothing, in [0, 2]
 * @param testsFirst whether they test a listener before they tell what is private, and again before what is deep
 */
public record Masking(double reserve, double hiding, double wariness, boolean testsFirst) {

    /** As the scenario and the engine have it. */
    public static final Masking AS_WRITTEN = new Masking(0, 0, 1, false);

    public Masking {
        Require.inRange("reserve", reserve, -0.12, 0.12);
        Require.inRange("hiding", hiding, -1, 1);
        Require.inRange("wariness", wariness, 0, 2);
    }
}
