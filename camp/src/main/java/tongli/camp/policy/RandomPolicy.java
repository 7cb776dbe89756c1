package tongli.camp.policy;

import java.util.random.RandomGenerator;
import tongli.camp.env.Space;

/** Does anything. */
public final class RandomPolicy<O, A> implements Policy<O, A> {
    private final Space<A> actions;

    public RandomPolicy(Space<A> actions) {
        this.actions = actions;
    }

    @Override
    public A act(O observation, RandomGenerator random) {
        return actions.sample(random);
    }
}
