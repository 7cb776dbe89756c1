package tongli.camp.people;

import java.util.List;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.core.Require;

/** Everybody as often as anybody else. Immutable. */
public final class EvenCasting implements Casting {
    private static final long PART = 0x70656F; // apart from the seeds of the talk itself

    private final List<Person> people;

    /** @param people at least one */
    public EvenCasting(List<Person> people) {
        this.people = Require.notEmpty("people", people);
    }

    @Override
    public Person of(long seed) {
        return people.get(new SplittableRandom(Seeds.of(seed, PART)).nextInt(people.size()));
    }
}
