package tongli.camp.env;

import java.util.random.RandomGenerator;

/** A set of observations or actions. Immutable. */
public sealed interface Space<T> permits Box, Discrete, MultiDiscrete {

    boolean contains(T one);

    /** One of the set at random: every choice alike in a finite set, uniform between the bounds of a box. */
    T sample(RandomGenerator random);
}
