package tongli.camp.train;

/**
 * Generalised advantage estimation (Schulman et al., ICLR 2016, equation 16): how much better an action was than expected, as
 * a sum of surprises δ(t) = r(t) + γ V(t+1) − V(t), each later one weighing γλ less. Stateless.
 */
final class Gae {
    private Gae() {}

    /**
     * @param rewards shape (T)
     * @param values shape (T): what was expected at each step
     * @param over shape (T): whether the episode was over after the step, so that nothing later counts
     * @param next what was expected after the last step; counts only if the episode is not over
     * @return shape (T)
     */
    static double[] advantages(
            double[] rewards, double[] values, boolean[] over, double next, double gamma, double lambda) {
        double[] advantages = new double[rewards.length];
        double later = 0;
        double expected = next;
        for (int t = rewards.length - 1; t >= 0; t--) {
            double goesOn = over[t] ? 0 : 1;
            double surprise = rewards[t] + gamma * goesOn * expected - values[t];
            later = surprise + gamma * lambda * goesOn * later;
            advantages[t] = later;
            expected = values[t];
        }
        return advantages;
    }
}
