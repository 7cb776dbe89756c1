package tongli.camp.train;

import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

/** Slopes of losses of a policy by the scores that its net gives. For one thread. */
final class PolicyGradient {
    private final Mlp actor;
    private final Mlp.Trace trace;
    private final double[] slope;
    private double[] probabilities = {};

    PolicyGradient(Mlp actor) {
        this.actor = actor;
        this.trace = actor.trace();
        this.slope = new double[trace.output().length];
    }

    /** What the net now makes of an observation; {@link #add} goes back from there. */
    double[] see(double[] observation) {
        probabilities = Categorical.probabilities(actor.forward(observation, trace));
        return probabilities;
    }

    double entropy() {
        return Categorical.entropy(probabilities);
    }

    /**
     * Adds the gradient of {@code byLog · log p(action) − entropy · H}.
     *
     * @param byLog slope of the loss by the log of the action's probability
     * @param entropy weight of the entropy H
     */
    void add(int action, double byLog, double entropy, double[] gradient) {
        double whole = entropy();
        for (int j = 0; j < slope.length; j++) {
            double p = probabilities[j];
            double ofEntropy = p > 0 ? -p * (Math.log(p) + whole) : 0;
            slope[j] = byLog * ((j == action ? 1 : 0) - p) - entropy * ofEntropy;
        }
        actor.backward(trace, slope, gradient);
    }
}
