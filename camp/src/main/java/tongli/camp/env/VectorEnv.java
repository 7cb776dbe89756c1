package tongli.camp.env;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Require;

/**
 * Several worlds of one kind, stepped together. Where an episode is over the world begins anew within the same step, which
 * Gymnasium calls autoreset in <em>same-step</em> mode: no action is ever spent on a world that has ended.
 *
 * <p>The seed of world <em>i</em>'s episode <em>k</em> follows from that of {@link #reset}, <em>i</em> and <em>k</em> alone
 * ({@link #episodeSeed}). For one thread.
 */
public final class VectorEnv<O, A> {
    private final List<Env<O, A>> worlds;
    private final long[] episodes;
    private long seed;

    /** @param worlds at least one, each its own object */
    public VectorEnv(List<Env<O, A>> worlds) {
        this.worlds = Require.notEmpty("worlds", worlds);
        this.episodes = new long[worlds.size()];
    }

    public int size() {
        return worlds.size();
    }

    public Space<O> observations() {
        return worlds.get(0).observations();
    }

    public Space<A> actions() {
        return worlds.get(0).actions();
    }

    /** Begins the first episode of every world. */
    public List<O> reset(long from) {
        return resume(from, new long[size()]);
    }

    /**
     * Begins an episode of every world, as {@link #reset} and so many episodes would have.
     *
     * @param begun how many episodes of each world were begun and are passed over
     */
    public List<O> resume(long from, long[] begun) {
        if (begun.length != size()) {
            throw new IllegalArgumentException(
                    "episodes of %d worlds are given for %d worlds".formatted(begun.length, size()));
        }
        seed = from;
        System.arraycopy(begun, 0, episodes, 0, size());
        List<O> first = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            first.add(begin(i));
        }
        return first;
    }

    /** How many episodes of each world have begun. */
    public long[] begun() {
        return episodes.clone();
    }

    /** @param actions one a world, in order */
    public List<VectorStep<O>> step(List<A> actions) {
        if (actions.size() != size()) {
            throw new IllegalArgumentException("%d actions are given for %d worlds".formatted(actions.size(), size()));
        }
        List<VectorStep<O>> steps = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            steps.add(step(i, actions.get(i)));
        }
        return steps;
    }

    /** Acts in one world alone. */
    public VectorStep<O> step(int world, A action) {
        Step<O> step = worlds.get(world).step(action);
        return new VectorStep<>(
                step.isOver() ? begin(world) : step.observation(),
                step.reward(),
                step.terminated(),
                step.truncated(),
                step.isOver() ? Optional.of(step.observation()) : Optional.empty(),
                step.info());
    }

    /** The seed of a world's episode. */
    public static long episodeSeed(long seed, int world, long episode) {
        return Seeds.of(Seeds.of(seed, world), episode);
    }

    private O begin(int world) {
        return worlds.get(world)
                .reset(episodeSeed(seed, world, episodes[world]++))
                .observation();
    }
}
