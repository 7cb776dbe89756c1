package tongli.camp.adversary;

import java.util.List;
import java.util.random.RandomGenerator;
import tongli.camp.policy.Policy;
import tongli.camp.talk.Conduct;
import tongli.camp.talk.Stance;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;

/**
 * Conducts a person by a policy of their own, within {@link Bounds}.
 *
 * @param choosing from {@link InnerSight} to the number of a {@link Stance}
 */
public record Adversary(Policy<double[], Integer> choosing) implements Conduct {

    @Override
    public Stance next(World world, Talk talk, List<Stance> taken, RandomGenerator random) {
        int wished = choosing.act(InnerSight.of(world, talk, taken), random);
        return Bounds.within(Stance.all().get(wished), taken);
    }

    /** One who does anything that a person may: what is lost to them is lost to variety and not to cunning. */
    public static Adversary byChance() {
        return new Adversary((seen, random) -> random.nextInt(Stance.all().size()));
    }
}
