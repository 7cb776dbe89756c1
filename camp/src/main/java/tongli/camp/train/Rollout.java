package tongli.camp.train;

/**
 * Steps acted in several worlds, one world after the other and in each in order: step t of world w is number w · horizon + t.
 *
 * @param observations what was seen before each step
 * @param actions what was done
 * @param logs the log of the probability with which it was done
 * @param values what was expected before each step
 * @param rewards what was won; where an episode was broken off, with what was expected to follow
 * @param over whether the episode was over after the step
 * @param next what was expected after each world's last step
 * @param ended the episodes that ended meanwhile
 */
record Rollout(
        double[][] observations,
        int[] actions,
        double[] logs,
        double[] values,
        double[] rewards,
        boolean[] over,
        double[] next,
        EpisodeTally ended) {

    int size() {
        return actions.length;
    }

    int horizon() {
        return actions.length / next.length;
    }
}
