package tongli.camp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tongli.camp.env.Env;
import tongli.camp.env.Seeds;
import tongli.camp.env.Step;
import tongli.camp.net.Adam;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;
import tongli.camp.net.Numbers;

/**
 * Deep Q-learning: a net learns what each action wins in all, from steps that are remembered; what comes next is valued by an older copy
 * of it. What was learnt is acted on by taking the highest score, not by drawing.
 *
 * <p>Source: Mnih et al., Nature 518 (2015), algorithm 1, with its loss that is linear far from 0; the next action is chosen by the net and
 * valued by the copy, after van Hasselt, Guez and Silver, AAAI 2016.
 */
public final class Dqn implements Trainer {
    private static final long ACTING = 1;
    private static final long INITIAL = 2;
    private static final int STEPS = 1_000;
    private static final double LONGEST = 10;
    private static final int LONGEST_EPISODE = 100_000;

    private final Env<double[], Integer> world;
    private final DqnSettings settings;
    private final long seed;
    private final long total;
    private final Mlp net;
    private final Mlp target;
    private final Adam adam;
    private final double[] gradient;
    private final Mlp.Trace trace;
    private final Mlp.Trace ahead;
    private final Memory memory;
    private final List<Integer> underWay = new ArrayList<>();
    private EpisodeTally.Running running = new EpisodeTally.Running();
    private float[] seen;
    private long episodes;
    private long iterations;
    private long updates;

    /** @param total steps that the run is to have */
    public Dqn(Env<double[], Integer> world, DqnSettings settings, long seed, long total) {
        this.world = world;
        this.settings = settings;
        this.seed = seed;
        this.total = total;
        int width = Shapes.width(world.observations());
        int[] sizes = Shapes.sizes(width, settings.hidden(), Shapes.choices(world.actions()));
        this.net = Mlp.fresh(sizes, 1, new SplittableRandom(Seeds.of(seed, INITIAL)));
        this.target = net.copy();
        this.gradient = new double[net.parameters().length];
        this.adam = new Adam(gradient.length, LONGEST);
        this.trace = net.trace();
        this.ahead = net.trace();
        this.memory = new Memory(settings.memory(), width);
        this.seen = begin();
    }

    private float[] begin() {
        underWay.clear();
        running = new EpisodeTally.Running();
        return Memory.floats(
                world.reset(Seeds.of(Seeds.of(seed, ACTING), episodes)).observation());
    }

    @Override
    public Iteration advance() {
        SplittableRandom random = new SplittableRandom(Seeds.of(Seeds.of(seed, INITIAL), iterations + 1));
        EpisodeTally tally = new EpisodeTally();
        double loss = 0;
        int learnt = 0;
        for (int i = 0; i < STEPS; i++) {
            long at = steps() + i;
            act(chance(at), random, tally);
            if (at + 1 >= settings.warmUp() && (at + 1) % settings.every() == 0) {
                loss += learn(random);
                learnt++;
            }
        }
        double ended = chance(steps() + STEPS - 1);
        iterations++;
        Map<String, Double> measures = new LinkedHashMap<>(tally.means());
        measures.put("train/chance", ended);
        if (learnt > 0) {
            measures.put("train/q_loss", loss / learnt);
        }
        return new Iteration(steps(), measures);
    }

    private double chance(long step) {
        double passed = step / Math.max(1, settings.exploring() * total);
        return Math.max(settings.leastChance(), 1 - passed * (1 - settings.leastChance()));
    }

    private void act(double chance, SplittableRandom random, EpisodeTally tally) {
        int choices = trace.output().length;
        int action = random.nextDouble() < chance
                ? random.nextInt(choices)
                : Categorical.best(net.forward(Memory.doubles(seen), trace));
        Step<double[]> step = world.step(action);
        float[] after = Memory.floats(step.observation());
        memory.add(seen, action, step.reward(), after, step.terminated());
        underWay.add(action);
        running.add(step.reward(), step.info());
        if (step.isOver()) {
            tally.ended(running);
            episodes++;
            seen = begin();
        } else {
            seen = after;
        }
    }

    /** One update. @return its mean loss */
    private double learn(SplittableRandom random) {
        double loss = 0;
        double[] slope = new double[trace.output().length];
        for (int i = 0; i < settings.batch(); i++) {
            int at = random.nextInt(memory.size());
            double goal = memory.reward(at);
            if (!memory.terminated(at)) {
                double[] next = memory.next(at);
                int best = Categorical.best(net.forward(next, ahead));
                goal += settings.gamma() * target.forward(next, ahead)[best];
            }
            int action = memory.action(at);
            double off = net.forward(memory.seen(at), trace)[action] - goal;
            slope[action] = Math.max(-1, Math.min(1, off)) / settings.batch();
            net.backward(trace, slope, gradient);
            slope[action] = 0;
            loss += (Math.abs(off) < 1 ? off * off / 2 : Math.abs(off) - 0.5) / settings.batch();
        }
        adam.step(net.parameters(), gradient, settings.rate());
        updates++;
        if (updates % settings.target() == 0) {
            System.arraycopy(net.parameters(), 0, target.parameters(), 0, gradient.length);
        }
        return loss;
    }

    @Override
    public long steps() {
        return iterations * STEPS;
    }

    @Override
    public Mlp actor() {
        return net;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(iterations);
        out.writeLong(updates);
        out.writeLong(episodes);
        Numbers.write(net.parameters(), out);
        Numbers.write(target.parameters(), out);
        adam.save(out);
        memory.save(out);
        out.writeInt(underWay.size());
        for (int action : underWay) {
            out.writeInt(action);
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        iterations = Numbers.readCount("iterations", in);
        updates = Numbers.readCount("updates", in);
        episodes = Numbers.readCount("episodes", in);
        Numbers.read(net.parameters(), in);
        Numbers.read(target.parameters(), in);
        adam.load(in);
        memory.load(in, trace.output().length);
        int length = in.readInt();
        if (length < 0 || length > LONGEST_EPISODE) {
            throw new IOException("it has an episode of %,d actions".formatted(length));
        }
        seen = begin();
        for (int i = 0; i < length; i++) {
            int action = in.readInt();
            Step<double[]> step = world.step(action);
            if (step.isOver()) {
                throw new IOException("an episode under way is over when its actions are acted again");
            }
            underWay.add(action);
            running.add(step.reward(), step.info());
            seen = Memory.floats(step.observation());
        }
    }
}
