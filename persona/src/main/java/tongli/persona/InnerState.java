package tongli.persona;

import tongli.core.Require;

/**
 * What the learner cannot see: each in [0, 1].
 *
 * @param trust how safe this listener feels
 * @param distress how much it hurts now
 * @param openness how much they want to say
 * @param energy how much talk they have left
 */
public record InnerState(double trust, double distress, double openness, double energy) {
    public InnerState {
        Require.inRange("trust", trust, 0, 1);
        Require.inRange("distress", distress, 0, 1);
        Require.inRange("openness", openness, 0, 1);
        Require.inRange("energy", energy, 0, 1);
    }

    /** This state moved by a change, held inside [0, 1]. */
    public InnerState plus(double trust, double distress, double openness, double energy) {
        return new InnerState(
                hold(this.trust + trust),
                hold(this.distress + distress),
                hold(this.openness + openness),
                hold(this.energy + energy));
    }

    private static double hold(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
