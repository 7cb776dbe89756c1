package tongli.camp.check;

import java.util.List;
import tongli.core.Require;

/**
 * How far responses without words and the same in words agree, in what they do to trust.
 *
 * @param turns compared
 * @param without the mean change of trust without words
 * @param inWords the mean change in words
 * @param off the mean of the absolute differences
 * @param correlation Pearson's, in [-1, 1]; 0 where either does not vary
 * @param sameSign the share of turns in which both gain, both lose, or both move trust by less than 0.002
 */
public record Agreement(int turns, double without, double inWords, double off, double correlation, double sameSign) {
    private static final double STILL = 0.002;

    /** @param turns at least one */
    public static Agreement of(List<CheckedTurn> turns) {
        Require.notEmpty("turns", turns);
        int size = turns.size();
        double x = 0;
        double y = 0;
        double off = 0;
        double same = 0;
        for (CheckedTurn turn : turns) {
            x += turn.without() / size;
            y += turn.inWords() / size;
            off += Math.abs(turn.without() - turn.inWords()) / size;
            same += sign(turn.without()) == sign(turn.inWords()) ? 1.0 / size : 0;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (CheckedTurn turn : turns) {
            xx += (turn.without() - x) * (turn.without() - x);
            yy += (turn.inWords() - y) * (turn.inWords() - y);
            xy += (turn.without() - x) * (turn.inWords() - y);
        }
        double spread = Math.sqrt(xx * yy);
        return new Agreement(size, x, y, off, spread > 0 ? xy / spread : 0, same);
    }

    private static int sign(double change) {
        return Math.abs(change) < STILL ? 0 : (int) Math.signum(change);
    }
}
