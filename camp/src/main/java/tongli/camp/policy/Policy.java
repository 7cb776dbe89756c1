package tongli.camp.policy;

import java.util.random.RandomGenerator;

/**
 * Decides what to do next from what is seen. It remembers nothing between calls: what it should go by is in the
 * observation. Safe for many threads.
 */
public interface Policy<O, A> {

    /** @param random for whoever decides by chance */
    A act(O observation, RandomGenerator random);
}
