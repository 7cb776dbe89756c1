package tongli.coaching.skill;

import tongli.core.BasicEmotion;

/**
 * How far a guess at what somebody feels was right: a talk, a course's voices and a round of showings score it alike. The feeling counts
 * most, its strength and the need a little each; a neighbour in affect space is worth up to half of the feeling itself. The weights are
 * ours, such that the right feeling is a chance taken by itself ({@link Chances#ofGuess}), and, where no need is asked for, no wrong one
 * is. Stateless.
 */
public final class GuessScore {

    /** Distance in affect space beyond which two feelings are not neighbours. */
    private static final double FAR = 1.5;

    private GuessScore() {}

    /** How near two feelings are, in [0, 1]. */
    public static double near(BasicEmotion one, BasicEmotion other) {
        return 1 - Math.min(1, one.affect().distance(other.affect()) / FAR);
    }

    /**
     * Where no need was asked for.
     *
     * @param feeling how far the feeling is right, in [0, 1]
     * @param strength likewise
     * @return 0 to 100
     */
    public static int of(double feeling, double strength) {
        return hundredths(0.75 * feeling + 0.25 * strength);
    }

    /**
     * Where a need was asked for.
     *
     * @param need how far it is right, in [0, 1]
     * @return 0 to 100
     */
    public static int of(double feeling, double strength, double need) {
        return hundredths(0.6 * feeling + 0.2 * strength + 0.2 * need);
    }

    private static int hundredths(double share) {
        return (int) Math.round(100 * share);
    }
}
