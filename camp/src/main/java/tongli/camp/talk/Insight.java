package tongli.camp.talk;

/**
 * How likely a guess at what lies beneath is right: the more was told of the topic and the longer it was listened to, the likelier.
 * Authored: nobody has measured how well people guess so. Stateless.
 */
final class Insight {
    private static final double[] BY_TOLD = {0.35, 0.55, 0.65, 0.75, 0.85};
    private static final double A_TURN = 0.05;
    private static final int TURNS_AT_MOST = 3;

    private Insight() {}

    /**
     * @param told how deep the topic was told, 0 to 4
     * @param turns in a row that were spent on it
     */
    static double probability(int told, int turns) {
        return BY_TOLD[told] + A_TURN * Math.min(TURNS_AT_MOST, turns);
    }
}
