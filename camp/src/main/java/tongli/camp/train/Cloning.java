package tongli.camp.train;

import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.net.Adam;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

/**
 * Behaviour cloning: a net learns to do what was done where the same was seen, by cross-entropy. Stateless.
 *
 * <p>Source: Pomerleau, "ALVINN", NIPS 1988; Bain and Sammut, "A Framework for Behavioural Cloning", Machine Intelligence 15, 1995.
 */
public final class Cloning {
    private static final int BATCH = 64;
    private static final double RATE = 1e-3;
    private static final double LONGEST = 1;
    private static final double LAST_GAIN = 0.01;

    private Cloning() {}

    /**
     * @param shown at least one pair
     * @param sizes of the net, from the width of an observation to the number of actions
     * @param epochs how often each pair is learnt from; the rate falls to 0 in a straight line
     */
    public static Mlp learn(Demonstrations shown, int[] sizes, int epochs, long seed) {
        if (shown.size() == 0) {
            throw new IllegalArgumentException("nothing was shown; there is nothing to learn from");
        }
        Mlp net = Mlp.fresh(sizes, LAST_GAIN, new SplittableRandom(Seeds.of(seed, 0)));
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, 1));
        double[] gradient = new double[net.parameters().length];
        Adam adam = new Adam(gradient.length, LONGEST);
        Mlp.Trace trace = net.trace();
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = Ppo.shuffled(shown.size(), random);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    double[] slope = Categorical.probabilities(
                            net.forward(shown.observations().get(order[i]), trace));
                    slope[shown.actions().get(order[i])] -= 1;
                    for (int j = 0; j < slope.length; j++) {
                        slope[j] /= to - from;
                    }
                    net.backward(trace, slope, gradient);
                }
                double left = 1 - (epoch + (double) from / order.length) / epochs;
                adam.step(net.parameters(), gradient, RATE * left);
            }
        }
        return net;
    }
}
