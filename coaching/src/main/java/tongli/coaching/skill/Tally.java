package tongli.coaching.skill;

import tongli.core.Require;

/**
 * How often a skill was shown in one exercise.
 *
 * @param taken chances that were taken
 * @param chances 1 to 500: one in a drill, up to one a turn in a talk
 */
public record Tally(int taken, int chances) {

    /** Beyond it the likelihood of a tally could be too small a number to tell from 0. */
    private static final int MOST = 500;

    public Tally {
        Require.inRange("chances", chances, 1, MOST);
        Require.inRange("taken", taken, 0, chances);
    }

    /** Of the one chance that a drill gives. */
    public static Tally once(boolean taken) {
        return new Tally(taken ? 1 : 0, 1);
    }

    /** In [0, 1]. */
    public double share() {
        return taken / (double) chances;
    }

    /** Whether more than half of the chances were taken. */
    public boolean isPassed() {
        return 2 * taken > chances;
    }

    /** Both together. */
    public Tally and(Tally other) {
        return new Tally(taken + other.taken, chances + other.chances);
    }
}
