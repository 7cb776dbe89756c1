package tongli.persona.memory;

import tongli.core.Require;

/**
 * A hurt that went deeper than a scratch.
 *
 * @param turn in which it was done; 0 when it was brought along from a talk before
 * @param depth the trust that it cost, in (0, 1]
 * @param mended whether it was owned, or won back, before they parted
 */
public record Wound(int turn, double depth, boolean mended) {
    public Wound {
        Require.inRange("depth", depth, 0, 1);
    }
}
