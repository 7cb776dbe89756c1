package tongli.camp.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tongli.camp.env.Env;
import tongli.camp.env.Seeds;
import tongli.camp.net.Adam;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

/**
 * Group relative policy optimisation: no value is learnt; several episodes begin alike, and each is judged by how much more it won than its
 * group did on average, in the group's deviations. The objective is the clipped one of {@link Ppo}, with a penalty for going away from
 * the policy at the start.
 *
 * <p>Source: Shao et al., "DeepSeekMath", arXiv:2402.03300 (2024), equations 3 and 4, with outcome supervision.
 */
public final class Grpo extends EpisodicTrainer {
    private static final double POLICY_GAIN = 0.01;
    private static final double LONGEST = 0.5;
    private static final double TINY = 1e-8;

    private final Env<double[], Integer> world;
    private final GrpoSettings settings;
    private final Mlp actor;
    private final Mlp reference;
    private final Adam adam;

    /** @param total steps that the run is to have, over which the rate falls to 0 */
    public Grpo(Env<double[], Integer> world, GrpoSettings settings, long seed, long total) {
        super(seed, total, settings.rate(), LONGEST);
        this.world = world;
        this.settings = settings;
        this.actor = Mlp.fresh(
                Shapes.sizes(Shapes.width(world.observations()), settings.hidden(), Shapes.choices(world.actions())),
                POLICY_GAIN,
                new SplittableRandom(initial(seed)));
        this.reference = actor.copy();
        this.adam = trains(actor);
    }

    /** An episode and how it did beside its group. */
    private record Judged(Episode episode, double advantage) {}

    @Override
    Learnt iterate(long own, double rate, EpisodeTally tally) {
        List<Judged> judged = new ArrayList<>();
        for (int group = 0; group < settings.groups(); group++) {
            judged.addAll(group(Seeds.of(own, group), tally));
        }
        PolicyGradient policy = new PolicyGradient(actor);
        double entropy = 0;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            entropy = learn(judged, policy, rate);
        }
        return new Learnt(
                judged.stream().mapToLong(one -> one.episode().length()).sum(), entropy);
    }

    private List<Judged> group(long start, EpisodeTally tally) {
        List<Episode> episodes = new ArrayList<>();
        double[] won = new double[settings.size()];
        double mean = 0;
        for (int i = 0; i < settings.size(); i++) {
            Episode episode = Episode.play(world, start, actor, new SplittableRandom(Seeds.of(start, i + 1L)), tally);
            episodes.add(episode);
            won[i] = episode.rewards().stream().mapToDouble(Double::doubleValue).sum();
            mean += won[i] / settings.size();
        }
        double square = 0;
        for (double one : won) {
            square += (one - mean) * (one - mean) / settings.size();
        }
        double deviation = Math.sqrt(square) + TINY;
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            judged.add(new Judged(episodes.get(i), (won[i] - mean) / deviation));
        }
        return judged;
    }

    /** One step on all of them. @return the mean entropy */
    private double learn(List<Judged> judged, PolicyGradient policy, double rate) {
        double[] gradient = new double[actor.parameters().length];
        Mlp.Trace before = reference.trace();
        double entropy = 0;
        for (Judged one : judged) {
            Episode episode = one.episode();
            // every episode counts alike, however long it is
            double share = 1.0 / judged.size() / episode.length();
            for (int t = 0; t < episode.length(); t++) {
                double[] seen = episode.observations().get(t);
                int action = episode.actions().get(t);
                double log = Math.log(policy.see(seen)[action]);
                entropy += share * policy.entropy();
                double ratio = Math.exp(log - episode.logs().get(t));
                Clipped objective = new Clipped(ratio, one.advantage(), settings.clip());
                double was = Math.log(Categorical.probabilities(reference.forward(seen, before))[action]);
                // of the estimate exp(was − log) − (was − log) − 1 by the log
                double away = 1 - Math.exp(was - log);
                double byLog = objective.lossByLog() + settings.keep() * away;
                policy.add(action, share * byLog, 0, gradient);
            }
        }
        adam.step(actor.parameters(), gradient, rate);
        return entropy;
    }

    @Override
    public Mlp actor() {
        return actor;
    }
}
