package tongli.camp.people;

/** Who is met in an episode. A function of the seed and of whatever the casting has been told of the training. */
public interface Casting {

    /** @param seed of the episode */
    Person of(long seed);
}
