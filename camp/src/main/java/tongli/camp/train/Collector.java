package tongli.camp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tongli.camp.env.VectorEnv;
import tongli.camp.env.VectorStep;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

/**
 * Acts by a net in several worlds, and keeps what came of it. Episodes run on from one rollout to the next. For one thread.
 *
 * <p>Worlds cannot be saved in the middle of an episode, but everything in them follows from its seed and the actions since: so
 * the actions of episodes under way are kept, and acted again when a run is resumed.
 */
final class Collector {
    /** More actions than any episode of a sane world; a file that claims more is broken. */
    private static final int LONGEST_EPISODE = 100_000;

    private final VectorEnv<double[], Integer> worlds;
    private final long seed;
    private final List<List<Integer>> underWay = new ArrayList<>();
    private final List<EpisodeTally.Running> running = new ArrayList<>();
    private List<double[]> seen;

    Collector(VectorEnv<double[], Integer> worlds, long seed) {
        this.worlds = worlds;
        this.seed = seed;
        for (int i = 0; i < worlds.size(); i++) {
            underWay.add(new ArrayList<>());
            running.add(new EpisodeTally.Running());
        }
        this.seen = worlds.reset(seed);
    }

    int worlds() {
        return worlds.size();
    }

    /** Acts for some steps in every world. */
    Rollout collect(Mlp actor, Mlp critic, double gamma, int horizon, RandomGenerator random) {
        int count = worlds.size();
        int size = count * horizon;
        Rollout rollout = new Rollout(
                new double[size][],
                new int[size],
                new double[size],
                new double[size],
                new double[size],
                new boolean[size],
                new double[count],
                new EpisodeTally());
        Mlp.Trace scores = actor.trace();
        Mlp.Trace value = critic.trace();
        for (int t = 0; t < horizon; t++) {
            List<Integer> actions = new ArrayList<>(count);
            for (int w = 0; w < count; w++) {
                int at = w * horizon + t;
                double[] observation = seen.get(w);
                double[] probabilities = Categorical.probabilities(actor.forward(observation, scores));
                int action = Categorical.sample(probabilities, random);
                rollout.observations()[at] = observation;
                rollout.actions()[at] = action;
                rollout.logs()[at] = Math.log(probabilities[action]);
                rollout.values()[at] = critic.forward(observation, value)[0];
                actions.add(action);
            }
            List<VectorStep<double[]>> steps = step(actions, rollout.ended());
            for (int w = 0; w < count; w++) {
                int at = w * horizon + t;
                VectorStep<double[]> step = steps.get(w);
                double lost = step.truncated()
                        ? step.last()
                                .map(last -> critic.forward(last, value)[0])
                                .orElse(0.0)
                        : 0;
                rollout.rewards()[at] = step.reward() + gamma * lost;
                rollout.over()[at] = step.isOver();
            }
        }
        for (int w = 0; w < count; w++) {
            rollout.next()[w] = critic.forward(seen.get(w), value)[0];
        }
        return rollout;
    }

    private List<VectorStep<double[]>> step(List<Integer> actions, EpisodeTally ended) {
        List<VectorStep<double[]>> steps = worlds.step(actions);
        List<double[]> next = new ArrayList<>(steps.size());
        for (int w = 0; w < steps.size(); w++) {
            VectorStep<double[]> step = steps.get(w);
            underWay.get(w).add(actions.get(w));
            running.get(w).add(step.reward(), step.info());
            if (step.isOver()) {
                underWay.get(w).clear();
                ended.ended(running.get(w));
                running.set(w, new EpisodeTally.Running());
            }
            next.add(step.observation());
        }
        seen = next;
        return steps;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(worlds.size());
        long[] begun = worlds.begun();
        for (int w = 0; w < worlds.size(); w++) {
            out.writeLong(begun[w]);
            out.writeInt(underWay.get(w).size());
            for (int action : underWay.get(w)) {
                out.writeInt(action);
            }
        }
    }

    void load(DataInput in) throws IOException {
        int count = in.readInt();
        if (count != worlds.size()) {
            throw new IOException("it is of %,d worlds, and there are %,d".formatted(count, worlds.size()));
        }
        long[] passed = new long[count];
        List<List<Integer>> acted = new ArrayList<>();
        for (int w = 0; w < count; w++) {
            passed[w] = in.readLong() - 1;
            int length = in.readInt();
            if (passed[w] < 0 || length < 0 || length > LONGEST_EPISODE) {
                throw new IOException("it has an episode %,d of %,d actions".formatted(passed[w], length));
            }
            List<Integer> actions = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                actions.add(in.readInt());
            }
            acted.add(actions);
        }
        seen = worlds.resume(seed, passed);
        again(acted);
    }

    /** World by world, for their episodes are not of one length: the others act nothing meanwhile. */
    private void again(List<List<Integer>> acted) throws IOException {
        List<double[]> next = new ArrayList<>();
        for (int w = 0; w < acted.size(); w++) {
            EpisodeTally.Running again = new EpisodeTally.Running();
            double[] observation = seen.get(w);
            for (int action : acted.get(w)) {
                VectorStep<double[]> step = worlds.step(w, action);
                if (step.isOver()) {
                    throw new IOException("an episode under way is over when its actions are acted again");
                }
                again.add(step.reward(), step.info());
                observation = step.observation();
            }
            next.add(observation);
            running.set(w, again);
            underWay.set(w, new ArrayList<>(acted.get(w)));
        }
        seen = next;
    }
}
