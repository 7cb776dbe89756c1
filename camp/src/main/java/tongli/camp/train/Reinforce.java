package tongli.camp.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tongli.camp.env.Env;
import tongli.camp.env.Seeds;
import tongli.camp.net.Adam;
import tongli.camp.net.Mlp;

/**
 * REINFORCE with a learnt baseline: after some whole episodes, each action becomes likelier by as much as what was won from it on exceeds
 * what was expected there.
 *
 * <p>Source: Williams, Machine Learning 8 (1992), equation 11; with a state-value baseline, Sutton and Barto, <em>Reinforcement
 * Learning</em>, 2nd ed., 2018, section 13.4. Advantages are brought to deviation 1, which neither has.
 */
public final class Reinforce extends EpisodicTrainer {
    private static final double POLICY_GAIN = 0.01;
    private static final double LONGEST = 1;
    private static final double TINY = 1e-8;

    private final Env<double[], Integer> world;
    private final ReinforceSettings settings;
    private final Mlp actor;
    private final Mlp baseline;
    private final Adam actorSteps;
    private final Adam baselineSteps;

    /** @param total steps that the run is to have, over which the rate falls to 0 */
    public Reinforce(Env<double[], Integer> world, ReinforceSettings settings, long seed, long total) {
        super(seed, total, settings.rate(), LONGEST);
        this.world = world;
        this.settings = settings;
        int width = Shapes.width(world.observations());
        SplittableRandom random = new SplittableRandom(initial(seed));
        this.actor =
                Mlp.fresh(Shapes.sizes(width, settings.hidden(), Shapes.choices(world.actions())), POLICY_GAIN, random);
        this.baseline = Mlp.fresh(Shapes.sizes(width, settings.hidden(), 1), 1, random);
        this.actorSteps = trains(actor);
        this.baselineSteps = trains(baseline);
    }

    @Override
    Learnt iterate(long own, double rate, EpisodeTally tally) {
        List<Episode> episodes = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < settings.episodes(); i++) {
            long of = Seeds.of(own, i);
            Episode episode = Episode.play(world, of, actor, new SplittableRandom(Seeds.of(of, 1)), tally);
            episodes.add(episode);
            size += episode.length();
        }
        return new Learnt(size, learn(episodes, size, rate));
    }

    /** @return the mean entropy */
    private double learn(List<Episode> episodes, int size, double rate) {
        Mlp.Trace value = baseline.trace();
        double[] baselineGradient = new double[baseline.parameters().length];
        double[][] advantages = new double[episodes.size()][];
        double square = 0;
        for (int e = 0; e < episodes.size(); e++) {
            Episode episode = episodes.get(e);
            advantages[e] = episode.returns(settings.gamma());
            for (int t = 0; t < episode.length(); t++) {
                double expected = baseline.forward(episode.observations().get(t), value)[0];
                advantages[e][t] -= expected;
                square += advantages[e][t] * advantages[e][t] / size;
                baseline.backward(value, new double[] {-advantages[e][t] / size}, baselineGradient);
            }
        }
        double deviation = Math.sqrt(square) + TINY;
        PolicyGradient policy = new PolicyGradient(actor);
        double[] gradient = new double[actor.parameters().length];
        double entropy = 0;
        for (int e = 0; e < episodes.size(); e++) {
            Episode episode = episodes.get(e);
            for (int t = 0; t < episode.length(); t++) {
                policy.see(episode.observations().get(t));
                entropy += policy.entropy() / size;
                policy.add(
                        episode.actions().get(t),
                        -advantages[e][t] / deviation / size,
                        settings.entropy() / size,
                        gradient);
            }
        }
        actorSteps.step(actor.parameters(), gradient, rate);
        baselineSteps.step(baseline.parameters(), baselineGradient, rate);
        return entropy;
    }

    @Override
    public Mlp actor() {
        return actor;
    }
}
