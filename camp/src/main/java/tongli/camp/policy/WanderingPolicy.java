package tongli.camp.policy;

import java.util.random.RandomGenerator;
import tongli.core.Require;

/**
 * Does as another, and now and then anything: so that talks also come to where a good listener never leads them.
 *
 * @param share of turns in which it does anything, in [0, 1]
 */
public record WanderingPolicy<O, A>(Policy<O, A> as, Policy<O, A> anything, double share) implements Policy<O, A> {
    public WanderingPolicy {
        Require.inRange("share", share, 0, 1);
    }

    @Override
    public A act(O observation, RandomGenerator random) {
        return (random.nextDouble() < share ? anything : as).act(observation, random);
    }
}
