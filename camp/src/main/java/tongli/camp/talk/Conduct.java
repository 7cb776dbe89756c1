package tongli.camp.talk;

import java.util.List;
import java.util.random.RandomGenerator;

/** Decides how somebody takes each response. Remembers nothing between calls. Safe for many threads. */
public interface Conduct {

    /** Whoever is met as their author wrote them. */
    Conduct AS_WRITTEN = (world, talk, taken, random) -> Stance.AS_WRITTEN;

    /**
     * The stance for the next response, which is not known yet.
     *
     * @param taken the stances so far, oldest first
     * @param random for whoever decides by chance
     */
    Stance next(World world, Talk talk, List<Stance> taken, RandomGenerator random);
}
