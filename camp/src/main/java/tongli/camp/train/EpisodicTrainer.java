package tongli.camp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.camp.env.Seeds;
import tongli.camp.net.Adam;
import tongli.camp.net.Mlp;
import tongli.camp.net.Numbers;

/**
 * What methods that learn from whole episodes have alike: an iteration plays some, learns from them once and forgets them, so that the nets,
 * their optimisers and how far the run has come are all that the next one needs. The rate falls to 0 in a straight line. For one thread.
 */
abstract class EpisodicTrainer implements Trainer {
    private static final long ACTING = 1;
    private static final long INITIAL = 2;

    private final long seed;
    private final long total;
    private final double firstRate;
    private final double longest;
    private final List<Mlp> nets = new ArrayList<>();
    private final List<Adam> optimisers = new ArrayList<>();
    private long iterations;
    private long steps;

    /**
     * @param total steps that the run is to have, over which the rate falls
     * @param longest length to which gradients are cut
     */
    EpisodicTrainer(long seed, long total, double firstRate, double longest) {
        this.seed = seed;
        this.total = total;
        this.firstRate = firstRate;
        this.longest = longest;
    }

    /** Where a run's nets begin: the seed of their first weights. */
    static long initial(long seed) {
        return Seeds.of(seed, INITIAL);
    }

    /** An optimiser for a net; both are kept and read back with the run, in the order of these calls. */
    final Adam trains(Mlp net) {
        Adam optimiser = new Adam(net.parameters().length, longest);
        nets.add(net);
        optimisers.add(optimiser);
        return optimiser;
    }

    /**
     * What an iteration came to.
     *
     * @param steps acted in it
     * @param entropy of the policy, on average
     */
    record Learnt(long steps, double entropy) {}

    /**
     * Plays episodes and learns from them.
     *
     * @param own the seed of this iteration
     */
    abstract Learnt iterate(long own, double rate, EpisodeTally tally);

    @Override
    public final Iteration advance() {
        double rate = firstRate * Math.max(0, 1 - (double) steps / total);
        EpisodeTally tally = new EpisodeTally();
        Learnt learnt = iterate(Seeds.of(Seeds.of(seed, ACTING), iterations), rate, tally);
        steps += learnt.steps();
        iterations++;
        Map<String, Double> measures = new LinkedHashMap<>(tally.means());
        measures.put("train/rate", rate);
        measures.put("train/entropy", learnt.entropy());
        return new Iteration(steps, measures);
    }

    @Override
    public final long steps() {
        return steps;
    }

    @Override
    public final void save(DataOutput out) throws IOException {
        out.writeLong(iterations);
        out.writeLong(steps);
        for (Mlp net : nets) {
            Numbers.write(net.parameters(), out);
        }
        for (Adam optimiser : optimisers) {
            optimiser.save(out);
        }
    }

    @Override
    public final void load(DataInput in) throws IOException {
        iterations = Numbers.readCount("iterations", in);
        steps = Numbers.readCount("steps", in);
        for (Mlp net : nets) {
            Numbers.read(net.parameters(), in);
        }
        for (Adam optimiser : optimisers) {
            optimiser.load(in);
        }
    }
}
