package tongli.camp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tongli.camp.env.Seeds;
import tongli.camp.env.VectorEnv;
import tongli.camp.net.Adam;
import tongli.camp.net.Mlp;
import tongli.camp.net.Numbers;

/**
 * Proximal policy optimisation with the clipped objective, an entropy bonus, advantages by {@link Gae} and nets of their own for
 * policy and value.
 *
 * <p>Source: Schulman, Wolski, Dhariwal, Radford and Klimov, "Proximal Policy Optimization Algorithms", arXiv:1707.06347 (2017),
 * equations 7 and 9; details after Huang et al., "The 37 Implementation Details of Proximal Policy Optimization", 2022.
 */
public final class Ppo implements Trainer {
    private static final long ACTING = 1;
    private static final long INITIAL = 2;
    private static final double POLICY_GAIN = 0.01;
    private static final double TINY = 1e-8;

    private final Collector collector;
    private final PpoSettings settings;
    private final long seed;
    private final long total;
    private final Mlp actor;
    private final Mlp critic;
    private final Adam actorSteps;
    private final Adam criticSteps;
    private final double[] actorGradient;
    private final double[] criticGradient;
    private long iterations;

    /**
     * @param worlds with observations in a {@link tongli.camp.env.Box} and numbered actions
     * @param total steps that the run is to have, over which the rate falls to 0
     */
    public Ppo(VectorEnv<double[], Integer> worlds, PpoSettings settings, long seed, long total) {
        this(
                worlds,
                settings,
                seed,
                total,
                Mlp.fresh(
                        Shapes.sizes(
                                Shapes.width(worlds.observations()),
                                settings.hidden(),
                                Shapes.choices(worlds.actions())),
                        POLICY_GAIN,
                        new SplittableRandom(Seeds.of(seed, INITIAL))));
    }

    /** Learns on from a policy that has learnt already, as by {@link Cloning}. */
    public Ppo(VectorEnv<double[], Integer> worlds, PpoSettings settings, long seed, long total, Mlp from) {
        this.collector = new Collector(worlds, Seeds.of(seed, ACTING));
        this.settings = settings;
        this.seed = seed;
        this.total = total;
        this.actor = from.copy();
        this.critic = Mlp.fresh(
                Shapes.sizes(Shapes.width(worlds.observations()), settings.hidden(), 1),
                1,
                new SplittableRandom(Seeds.of(Seeds.of(seed, INITIAL), 1)));
        this.actorGradient = new double[actor.parameters().length];
        this.criticGradient = new double[critic.parameters().length];
        this.actorSteps = new Adam(actorGradient.length, settings.longest());
        this.criticSteps = new Adam(criticGradient.length, settings.longest());
    }

    @Override
    public long steps() {
        return iterations * collector.worlds() * settings.horizon();
    }

    @Override
    public Mlp actor() {
        return actor;
    }

    @Override
    public Iteration advance() {
        SplittableRandom random = new SplittableRandom(Seeds.of(Seeds.of(seed, ACTING), iterations));
        double rate = settings.rate() * Math.max(0, 1 - (double) steps() / total);
        Rollout rollout = collector.collect(actor, critic, settings.gamma(), settings.horizon(), random);
        double[] advantages = advantages(rollout);
        double[] returns = new double[rollout.size()];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = advantages[i] + rollout.values()[i];
        }
        PpoLoss loss = new PpoLoss(settings, rollout, actor, critic);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            int[] order = shuffled(rollout.size(), random);
            for (int part = 0; part < settings.minibatches(); part++) {
                int from = (int) ((long) order.length * part / settings.minibatches());
                int to = (int) ((long) order.length * (part + 1) / settings.minibatches());
                if (from < to) {
                    update(loss, order, from, to, advantages, returns, rate);
                }
            }
        }
        iterations++;
        Map<String, Double> measures = new LinkedHashMap<>(rollout.ended().means());
        measures.put("train/rate", rate);
        measures.putAll(loss.means());
        return new Iteration(steps(), measures);
    }

    private double[] advantages(Rollout rollout) {
        int horizon = rollout.horizon();
        double[] all = new double[rollout.size()];
        for (int world = 0; world < collector.worlds(); world++) {
            int from = world * horizon;
            double[] rewards = new double[horizon];
            double[] values = new double[horizon];
            boolean[] over = new boolean[horizon];
            System.arraycopy(rollout.rewards(), from, rewards, 0, horizon);
            System.arraycopy(rollout.values(), from, values, 0, horizon);
            System.arraycopy(rollout.over(), from, over, 0, horizon);
            double[] own =
                    Gae.advantages(rewards, values, over, rollout.next()[world], settings.gamma(), settings.lambda());
            System.arraycopy(own, 0, all, from, horizon);
        }
        return all;
    }

    /** One step on a part of the rollout, whose advantages are brought to mean 0 and deviation 1. */
    private void update(
            PpoLoss loss, int[] order, int from, int to, double[] advantages, double[] returns, double rate) {
        int size = to - from;
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += advantages[order[i]] / size;
        }
        double square = 0;
        for (int i = from; i < to; i++) {
            square += (advantages[order[i]] - mean) * (advantages[order[i]] - mean) / size;
        }
        double deviation = Math.sqrt(square) + TINY;
        for (int i = from; i < to; i++) {
            int at = order[i];
            loss.addPolicy(at, (advantages[at] - mean) / deviation, 1.0 / size, actorGradient);
            loss.addValue(at, returns[at], 1.0 / size, criticGradient);
        }
        actorSteps.step(actor.parameters(), actorGradient, rate);
        criticSteps.step(critic.parameters(), criticGradient, rate);
    }

    /** Fisher–Yates. */
    static int[] shuffled(int size, RandomGenerator random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(iterations);
        Numbers.write(actor.parameters(), out);
        Numbers.write(critic.parameters(), out);
        actorSteps.save(out);
        criticSteps.save(out);
        collector.save(out);
    }

    @Override
    public void load(DataInput in) throws IOException {
        iterations = Numbers.readCount("iterations", in);
        Numbers.read(actor.parameters(), in);
        Numbers.read(critic.parameters(), in);
        actorSteps.load(in);
        criticSteps.load(in);
        collector.load(in);
    }
}
