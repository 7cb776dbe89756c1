package tongli.camp.people;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** Who is met in an episode. A function of the seed and of whatever the casting has been told of the training. */
public interface Casting {

    /** @param seed of the episode */
    Person of(long seed);

    /** Told that an episode has come to its end. */
    default void ended(long seed, Ended episode) {}

    /** Told that an iteration of training is over. @return what it goes by, for logs */
    default Map<String, Double> iterated() {
        return Map.of();
    }

    /** Writes what it has been told, as far as it goes by it. */
    default void save(DataOutput out) throws IOException {}

    /** @throws IOException if that was written by another casting */
    default void load(DataInput in) throws IOException {}
}
